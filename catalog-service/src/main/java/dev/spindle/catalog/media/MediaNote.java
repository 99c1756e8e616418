package dev.spindle.catalog.media;

/** Peculiarities that are no fault, but that some store refuses or changes. */
public enum MediaNote {
  /** WAV with format code 0xFFFE; Spotify wants 0x0001 or FLAC. */
  WAVE_EXTENSIBLE,
  /** WAV with chunks after the audio; Spotify wants nothing there. */
  CHUNKS_AFTER_AUDIO,
  /** Image with an ICC profile; Spotify wants none. */
  COLOR_PROFILE,
  /** Image with EXIF data, which may turn it. */
  EXIF,
  /** Image with an alpha channel, which JPEG-minded stores flatten. */
  TRANSPARENCY
}
