package dev.spindle.catalog.asset;

import dev.spindle.catalog.media.MediaFacts;
import dev.spindle.catalog.release.StoredFile;

/** A file that has been stored, with what it says about itself. */
record Received(StoredFile file, MediaFacts facts) {}
