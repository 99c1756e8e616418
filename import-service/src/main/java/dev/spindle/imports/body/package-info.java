/**
 * Request bodies as bytes, within a limit; used where a signature or a digest is over the bytes.
 */
@NullMarked
package dev.spindle.imports.body;

import org.jspecify.annotations.NullMarked;
