/** Tests of the package of the same name. */
@NullMarked
package dev.spindle.sandbox.sftp;

import org.jspecify.annotations.NullMarked;
