package dev.spindle.catalog.release;

/**
 * Where a store shows the release.
 *
 * @param provider spotify, apple-music or deezer
 * @param externalId the store's own id of the album
 * @param url absolute, https
 */
public record StoreLink(String provider, String externalId, String url) {}
