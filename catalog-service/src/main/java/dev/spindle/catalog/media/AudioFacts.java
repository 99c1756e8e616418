package dev.spindle.catalog.media;

import java.util.List;

/**
 * What an audio file says about itself.
 *
 * @param mediaType audio/wav, audio/flac or audio/aiff
 * @param codec PCM or FLAC
 * @param sampleRate hertz
 * @param bitDepth bits a sample
 * @param channels 1 or 2
 * @param durationMs milliseconds, from the number of samples, rounded down
 * @param notes peculiarities
 */
public record AudioFacts(
    String mediaType,
    String codec,
    int sampleRate,
    int bitDepth,
    int channels,
    long durationMs,
    List<MediaNote> notes)
    implements MediaFacts {}
