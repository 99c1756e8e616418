package dev.spindle.catalog.media;

import dev.spindle.catalog.media.ImageFacts.ColorModel;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG by its chunks, every checksum verified and the pixels counted. Source: W3C PNG, 3rd ed. */
final class PngReader {

  private static final byte[] REST_OF_MAGIC = {0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A};
  private static final int HEADER_BYTES = 13;

  private final MediaInput input;
  private final Set<MediaNote> notes = EnumSet.noneOf(MediaNote.class);
  private final byte[] piece = new byte[8192];
  private Optional<PngPixels> pixels = Optional.empty();

  PngReader(MediaInput input) {
    this.input = input;
  }

  ImageFacts read() throws IOException {
    if (!Arrays.equals(input.bytes(REST_OF_MAGIC.length), REST_OF_MAGIC)) {
      throw MediaProbe.unsupported("This is not a PNG file.", "Export the cover as JPEG or PNG.");
    }
    try {
      while (!chunk()) {
        // Each turn reads one chunk; IEND is the last.
      }
      if (!input.atEnd()) {
        throw Pixels.trailing();
      }
      var image = header();
      image.requireComplete();
      return new ImageFacts(
          "image/png",
          "PNG",
          image.width(),
          image.height(),
          image.isGray() ? ColorModel.GRAY : ColorModel.RGB,
          List.copyOf(notes));
    } finally {
      pixels.ifPresent(PngPixels::close);
    }
  }

  private boolean chunk() throws IOException {
    long length = input.u32();
    var name = input.bytes(4);
    var type = new String(name, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (pixels.isEmpty() != type.equals("IHDR")) {
      throw MalformedMediaException.damaged("The image header is not first, or there twice.");
    }
    var crc = new CRC32();
    crc.update(name);
    switch (type) {
      case "IHDR" -> begin(length, crc);
      case "acTL" -> throw animated();
      default -> pass(type, length, crc);
    }
    if (crc.getValue() != input.u32()) {
      throw MalformedMediaException.damaged("A checksum in the file does not fit.");
    }
    return type.equals("IEND");
  }

  private void begin(long length, CRC32 crc) throws IOException {
    if (length != HEADER_BYTES) {
      throw MalformedMediaException.damaged("The image header has a wrong length.");
    }
    var header = input.bytes(HEADER_BYTES);
    crc.update(header);
    var image = PngPixels.of(header);
    if (image.hasAlpha()) {
      notes.add(MediaNote.TRANSPARENCY);
    }
    pixels = Optional.of(image);
  }

  private void pass(String type, long length, CRC32 crc) throws IOException {
    note(type);
    long left = length;
    while (left > 0) {
      int count = input.some(piece, (int) Math.min(left, piece.length));
      crc.update(piece, 0, count);
      if (type.equals("IDAT")) {
        header().unpack(piece, count);
      }
      left -= count;
    }
  }

  private void note(String type) {
    switch (type) {
      case "iCCP" -> notes.add(MediaNote.COLOR_PROFILE);
      case "eXIf" -> notes.add(MediaNote.EXIF);
      case "tRNS" -> notes.add(MediaNote.TRANSPARENCY);
      default -> {
        // Text, times and the like change nothing that is seen.
      }
    }
  }

  private PngPixels header() throws MalformedMediaException {
    return pixels.orElseThrow(() -> MalformedMediaException.damaged("There is no image header."));
  }

  private static MalformedMediaException animated() {
    return MalformedMediaException.of(
        "image-encoding", "This PNG is animated.", "Export a still image.");
  }
}
