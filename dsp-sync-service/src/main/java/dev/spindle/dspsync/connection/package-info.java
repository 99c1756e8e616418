/** A tenant's ways into the stores: which it uses, for which market, with which credentials. */
@NullMarked
package dev.spindle.dspsync.connection;

import org.jspecify.annotations.NullMarked;
