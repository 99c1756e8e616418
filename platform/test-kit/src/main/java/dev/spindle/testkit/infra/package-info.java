/**
 * Servers for tests, one of each per JVM: containers where a Docker engine answers, embedded ones
 * elsewhere.
 */
@NullMarked
package dev.spindle.testkit.infra;

import org.jspecify.annotations.NullMarked;
