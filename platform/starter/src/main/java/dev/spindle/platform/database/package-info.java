/** Migrations, roles and grants. */
@NullMarked
package dev.spindle.platform.database;

import org.jspecify.annotations.NullMarked;
