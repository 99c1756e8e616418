/**
 * The Session Studio export, versions 1 and 2, as this project publishes it (JSON Schemas under
 * {@code resources/schemas}). {@link dev.spindle.imports.sessionstudio.SessionStudioExport} is the
 * way in: bytes come, a checked and mapped preview goes, or the list of everything that is wrong.
 */
@NullMarked
package dev.spindle.imports.sessionstudio;

import org.jspecify.annotations.NullMarked;
