package dev.spindle.video.catalogue;

/**
 * The catalogue's strong entity tag; another one as soon as a byte of it changes.
 *
 * @param value with its quotes
 */
record CatalogueTag(String value) {}
