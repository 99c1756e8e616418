/**
 * What the local run consists of, as data: components, ports, databases, secrets, folders, and the
 * settings each component is given. {@code deploy/compose.yaml} is held against it by a test.
 */
@NullMarked
package dev.spindle.local.system;

import org.jspecify.annotations.NullMarked;
