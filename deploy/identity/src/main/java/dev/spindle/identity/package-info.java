/**
 * Signs people and programs in on a machine of one's own: an OAuth 2 authorization server with
 * OpenID Connect, whose tenants, users and programs are configuration. In production any OpenID
 * Connect issuer takes its place; it only has to put {@code tenant}, {@code roles} and {@code name}
 * into its access tokens.
 */
@NullMarked
package dev.spindle.identity;

import org.jspecify.annotations.NullMarked;
