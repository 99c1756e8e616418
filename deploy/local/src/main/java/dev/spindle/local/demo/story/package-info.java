/** What the demo does, in order: the stores, the album, the imported single. */
@NullMarked
package dev.spindle.local.demo.story;

import org.jspecify.annotations.NullMarked;
