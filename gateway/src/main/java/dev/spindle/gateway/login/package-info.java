/**
 * Who calls: a browser with a session, or a program with a token. Behind this package both carry a
 * token.
 */
@NullMarked
package dev.spindle.gateway.login;

import org.jspecify.annotations.NullMarked;
