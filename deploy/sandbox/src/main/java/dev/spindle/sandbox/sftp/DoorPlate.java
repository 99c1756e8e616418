package dev.spindle.sandbox.sftp;

/**
 * How to reach a store's SFTP door.
 *
 * @param host address it listens on
 * @param port TCP port
 * @param fingerprint of its host key, {@code SHA256:<base64 without padding>}; stable over restarts
 * @param hostKey the key itself, {@code ecdsa-sha2-nistp256 <base64>}
 */
public record DoorPlate(String host, int port, String fingerprint, String hostKey) {}
