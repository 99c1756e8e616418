/** The topic catalogue and the schemas that travel on the topics. */
@NullMarked
package dev.spindle.contracts.topics;

import org.jspecify.annotations.NullMarked;
