/**
 * Apple Music API: one catalogue a storefront, developer tokens we sign ourselves, ISRCs in an
 * album's tracks. Source: developer.apple.com/documentation/applemusicapi.
 */
@NullMarked
package dev.spindle.dspsync.provider.applemusic;

import org.jspecify.annotations.NullMarked;
