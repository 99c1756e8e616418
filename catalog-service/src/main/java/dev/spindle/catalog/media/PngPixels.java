package dev.spindle.catalog.media;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the pixels of a PNG without keeping them, to see that there are exactly as many as its
 * header says: no bomb, no half image.
 */
final class PngPixels implements AutoCloseable {

  /** Samples a pixel by colour type, and the bit depths each may have. */
  private static final Map<Integer, Integer> SAMPLES = Map.of(0, 1, 2, 3, 3, 1, 4, 2, 6, 4);

  private static final Map<Integer, Set<Integer>> DEPTHS =
      Map.of(
          0, Set.of(1, 2, 4, 8, 16),
          2, Set.of(8, 16),
          3, Set.of(1, 2, 4, 8),
          4, Set.of(8, 16),
          6, Set.of(8, 16));

  /** Adam7: first column, first row, column step, row step of each pass. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final int width;
  private final int height;
  private final int colorType;
  private final long expected;
  private final Inflater inflater = new Inflater();
  private final byte[] thrownAway = new byte[32 * 1024];
  private long unpacked;

  private PngPixels(int width, int height, int colorType, long expected) {
    this.width = width;
    this.height = height;
    this.colorType = colorType;
    this.expected = expected;
  }

  static PngPixels of(byte[] header) throws MalformedMediaException {
    var fields = ByteBuffer.wrap(header);
    long width = Integer.toUnsignedLong(fields.getInt());
    long height = Integer.toUnsignedLong(fields.getInt());
    int depth = fields.get();
    int colorType = fields.get();
    int compression = fields.get();
    int filter = fields.get();
    int interlace = fields.get();
    Pixels.check(width, height);
    if (compression != 0
        || filter != 0
        || interlace < 0
        || interlace > 1
        || !DEPTHS.getOrDefault(colorType, Set.of()).contains(depth)) {
      throw MalformedMediaException.damaged("The image header is not that of a PNG.");
    }
    int bits = depth * SAMPLES.getOrDefault(colorType, 1);
    long expected = interlace == 1 ? interlaced(width, height, bits) : rows(width, height, bits);
    return new PngPixels((int) width, (int) height, colorType, expected);
  }

  private static long rows(long width, long height, int bits) {
    return width == 0 ? 0 : (1 + (width * bits + 7) / 8) * height;
  }

  private static long interlaced(long width, long height, int bits) {
    long sum = 0;
    for (int[] pass : PASSES) {
      long columns = (width - pass[0] + pass[2] - 1) / pass[2];
      long lines = (height - pass[1] + pass[3] - 1) / pass[3];
      sum += rows(Math.max(columns, 0), Math.max(lines, 0), bits);
    }
    return sum;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isGray() {
    return colorType == 0 || colorType == 4;
  }

  boolean hasAlpha() {
    return colorType == 4 || colorType == 6;
  }

  void unpack(byte[] piece, int count) throws MalformedMediaException {
    inflater.setInput(piece, 0, count);
    try {
      int step = inflater.inflate(thrownAway);
      while (step > 0) {
        unpacked += step;
        requireNoMore();
        step = inflater.inflate(thrownAway);
      }
    } catch (DataFormatException _) {
      throw MalformedMediaException.damaged("The pixels cannot be unpacked.");
    }
  }

  private void requireNoMore() throws MalformedMediaException {
    if (unpacked > expected) {
      throw MalformedMediaException.damaged("There are more pixels than the header says.");
    }
  }

  void requireComplete() throws MalformedMediaException {
    if (unpacked != expected) {
      throw MalformedMediaException.damaged("There are fewer pixels than the header says.");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
