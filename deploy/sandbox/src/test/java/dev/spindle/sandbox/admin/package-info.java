/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.admin;

import org.jspecify.annotations.NullMarked;
