/**
 * A catalogue API shaped like Apple Music's: ES256 developer tokens checked for real, one catalogue
 * a storefront, UPC as a zero-padded 14-digit string. Source: developer.apple.com, "Get Multiple
 * Catalog Albums by UPC", "Generating Developer Tokens".
 */
@NullMarked
package dev.spindle.sandbox.applemusic;

import org.jspecify.annotations.NullMarked;
