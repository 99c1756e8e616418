/** Benchmarks; built and run by the profile {@code bench} alone. */
@org.jspecify.annotations.NullMarked
package dev.spindle.ddex.bench;
