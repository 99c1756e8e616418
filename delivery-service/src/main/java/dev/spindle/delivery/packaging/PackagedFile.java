package dev.spindle.delivery.packaging;

import org.jspecify.annotations.Nullable;

/**
 * One file of a package.
 *
 * @param path below the batch folder, with slashes; made of checked ids and numbers only
 * @param size bytes
 * @param md5 32 lower-case hex digits
 * @param sha256 64 lower-case hex digits
 * @param objectKey in the object store; null for what is written here (message, manifest)
 * @param mediaType for people
 */
public record PackagedFile(
    String path,
    long size,
    String md5,
    String sha256,
    @Nullable String objectKey,
    String mediaType) {}
