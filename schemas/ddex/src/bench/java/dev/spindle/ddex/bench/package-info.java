/** Measures messages: ours beside xmllint and the npm package ddex-builder, in one run. */
@org.jspecify.annotations.NullMarked
package dev.spindle.ddex.bench;
