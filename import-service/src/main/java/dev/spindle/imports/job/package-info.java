/**
 * An import from the upload of a document to the release it became.
 *
 * <p>{@link dev.spindle.imports.job.Imports} is the way in. Types without an annotation are the
 * domain: plain Java, no I/O.
 */
@NullMarked
package dev.spindle.imports.job;

import org.jspecify.annotations.NullMarked;
