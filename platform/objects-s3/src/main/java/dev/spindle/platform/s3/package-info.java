/** Bytes on an S3-compatible service: used where {@code spindle.objects.s3.bucket} is said. */
@NullMarked
package dev.spindle.platform.s3;

import org.jspecify.annotations.NullMarked;
