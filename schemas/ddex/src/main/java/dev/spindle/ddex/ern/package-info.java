/**
 * Electronic Release Notification messages: write a model in a version, read any message into the
 * model.
 */
@NullMarked
package dev.spindle.ddex.ern;

import org.jspecify.annotations.NullMarked;
