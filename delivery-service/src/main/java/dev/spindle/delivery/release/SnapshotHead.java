package dev.spindle.delivery.release;

/**
 * The newest word of the catalogue about a release.
 *
 * @param version catalogue version
 * @param contentHash equal for two versions when the stores would read the same
 */
public record SnapshotHead(long version, String contentHash) {}
