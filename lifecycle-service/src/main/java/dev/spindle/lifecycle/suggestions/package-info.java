/** What an import thinks of a release's state; a hint to people, never acted upon. */
@NullMarked
package dev.spindle.lifecycle.suggestions;

import org.jspecify.annotations.NullMarked;
