package dev.spindle.catalog.release;

import dev.spindle.catalog.media.AudioFacts;

/** A master recording's file with what its header says. */
public record AudioFile(StoredFile file, AudioFacts facts) {}
