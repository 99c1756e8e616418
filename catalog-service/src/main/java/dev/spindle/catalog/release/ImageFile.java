package dev.spindle.catalog.release;

import dev.spindle.catalog.media.ImageFacts;

/** A cover image with what its header says. */
public record ImageFile(StoredFile file, ImageFacts facts) {}
