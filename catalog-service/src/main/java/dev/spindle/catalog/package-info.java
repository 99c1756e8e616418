/** What a release is: its facts, people, tracks, files and terms; the only writer of them. */
@NullMarked
package dev.spindle.catalog;

import org.jspecify.annotations.NullMarked;
