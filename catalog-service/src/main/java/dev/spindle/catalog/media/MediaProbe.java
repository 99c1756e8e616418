package dev.spindle.catalog.media;

import dev.spindle.catalog.check.Parsed;
import java.io.IOException;
import java.io.InputStream;

/** Reads a file from its first byte to its last and says what it is. */
public final class MediaProbe {

  /** What a place in the catalogue takes. */
  public enum Kind {
    /** WAV, FLAC or AIFF. */
    AUDIO,
    /** JPEG or PNG. */
    IMAGE
  }

  private MediaProbe() {}

  /**
   * Reads the whole stream. Memory stays small whatever the file claims.
   *
   * @return bad with {@code media-unsupported} (not a kind of file we take), {@code media-damaged},
   *     or a code that starts with {@code audio-} or {@code image-}
   * @throws IOException only when the stream itself fails
   */
  public static Parsed<MediaFacts> read(Kind kind, InputStream source) throws IOException {
    var input = new MediaInput(source);
    try {
      var facts =
          switch (kind) {
            case AUDIO -> audio(input);
            case IMAGE -> image(input);
          };
      input.drain();
      return Parsed.good(facts);
    } catch (MalformedMediaException e) {
      return new Parsed.Bad<>(e.flaw());
    }
  }

  private static MediaFacts audio(MediaInput input) throws IOException {
    if (input.atEnd()) {
      throw MalformedMediaException.damaged("The file is empty.");
    }
    return switch (input.fourCc()) {
      case "RIFF", "RF64", "BW64" -> new WavReader(input).read();
      case "fLaC" -> FlacReader.read(input);
      case "FORM" -> new AiffReader(input).read();
      default ->
          throw unsupported(
              "This is neither WAV, FLAC nor AIFF.",
              "Upload the master as WAV, FLAC or AIFF; not MP3 or AAC, and without an ID3 tag in front.");
    };
  }

  private static MediaFacts image(MediaInput input) throws IOException {
    if (input.atEnd()) {
      throw MalformedMediaException.damaged("The file is empty.");
    }
    return switch (input.u16()) {
      case 0xFFD8 -> new JpegReader(input).read();
      case 0x8950 -> new PngReader(input).read();
      default ->
          throw unsupported(
              "This is neither JPEG nor PNG.", "Export the cover as JPEG or PNG and upload that.");
    };
  }

  static MalformedMediaException unsupported(String reason, String fix) {
    return MalformedMediaException.of("media-unsupported", reason, fix);
  }
}
