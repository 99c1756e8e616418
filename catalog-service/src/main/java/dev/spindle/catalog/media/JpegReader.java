package dev.spindle.catalog.media;

import dev.spindle.catalog.media.ImageFacts.ColorModel;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** JPEG by its segments, every scan walked to the end. Source: ITU-T T.81, annex B. */
final class JpegReader {

  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;

  private final MediaInput input;
  private final Set<MediaNote> notes = EnumSet.noneOf(MediaNote.class);
  private Optional<ImageFacts> frame = Optional.empty();
  private boolean scanned;

  JpegReader(MediaInput input) {
    this.input = input;
  }

  ImageFacts read() throws IOException {
    int marker = nextMarker();
    while (marker != EOI) {
      marker = segment(marker);
    }
    if (!input.atEnd()) {
      throw Pixels.trailing();
    }
    if (!scanned) {
      throw MalformedMediaException.damaged("The file has no image in it.");
    }
    var found = frame.orElseThrow(JpegReader::frameless);
    return new ImageFacts(
        found.mediaType(),
        found.codec(),
        found.width(),
        found.height(),
        found.colorModel(),
        List.copyOf(notes));
  }

  /** Reads one segment and returns the marker after it. */
  private int segment(int marker) throws IOException {
    int length = input.u16() - 2;
    if (length < 0) {
      throw MalformedMediaException.damaged("A segment has an impossible length.");
    }
    switch (marker) {
      case 0xC0, 0xC1, 0xC2 -> frame(length);
      case 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> throw uncommon();
      case APP1 -> noting(MediaNote.EXIF, "Exif", length);
      case APP2 -> noting(MediaNote.COLOR_PROFILE, "ICC_", length);
      default -> input.skip(length);
    }
    return marker == SOS ? scan() : nextMarker();
  }

  private void frame(int length) throws IOException {
    if (length < 6 || frame.isPresent()) {
      throw MalformedMediaException.damaged("The frame header is too short or there twice.");
    }
    input.u8();
    int height = input.u16();
    int width = input.u16();
    int components = input.u8();
    Pixels.check(width, height);
    input.skip(length - 6L);
    frame =
        Optional.of(
            new ImageFacts("image/jpeg", "JPEG", width, height, model(components), List.of()));
  }

  private static ColorModel model(int components) throws MalformedMediaException {
    return switch (components) {
      case 1 -> ColorModel.GRAY;
      case 3 -> ColorModel.RGB;
      case 4 -> ColorModel.CMYK;
      default -> throw MalformedMediaException.damaged("The number of colours is not real.");
    };
  }

  private void noting(MediaNote note, String tag, int length) throws IOException {
    if (length < 4) {
      input.skip(length);
      return;
    }
    if (input.fourCc().equals(tag)) {
      notes.add(note);
    }
    input.skip(length - 4L);
  }

  /** Passes over packed pixels; a marker that is neither stuffing nor a restart ends them. */
  private int scan() throws IOException {
    if (frame.isEmpty()) {
      throw frameless();
    }
    scanned = true;
    while (true) {
      if (input.u8() == 0xFF) {
        int code = afterFill();
        if (code != 0x00 && (code < 0xD0 || code > 0xD7)) {
          return code;
        }
      }
    }
  }

  private int nextMarker() throws IOException {
    if (input.u8() != 0xFF) {
      throw MalformedMediaException.damaged("A segment does not begin with a marker.");
    }
    return afterFill();
  }

  private int afterFill() throws IOException {
    int code = input.u8();
    while (code == 0xFF) {
      code = input.u8();
    }
    return code;
  }

  private static MalformedMediaException frameless() {
    return MalformedMediaException.damaged("The file does not say how large the image is.");
  }

  private static MalformedMediaException uncommon() {
    return MalformedMediaException.of(
        "image-encoding",
        "This kind of JPEG (lossless, arithmetic or hierarchical) is not shown by stores.",
        "Export as baseline or progressive JPEG.");
  }
}
