/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.web;

import org.jspecify.annotations.NullMarked;
