package dev.spindle.catalog.media;

/** What a place in the catalogue takes. */
public enum MediaKind {
  /** WAV, FLAC or AIFF. */
  AUDIO,
  /** JPEG or PNG. */
  IMAGE
}
