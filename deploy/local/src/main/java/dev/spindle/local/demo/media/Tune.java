package dev.spindle.local.demo.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A piece of electronic music of sorts: a chord that breathes, left and right a little apart.
 * Written as a WAV file, 44.1 kHz, 24 bits, stereo, nothing behind the audio.
 *
 * @param seconds how long it is
 * @param root frequency of the lowest voice, Hz
 * @param seed makes it different from the others
 */
public record Tune(int seconds, double root, int seed) {

  /** Samples a second. */
  public static final int RATE = 44_100;

  private static final int CHANNELS = 2;
  private static final int SAMPLE_BYTES = 3;
  private static final int HEADER_BYTES = 44;
  private static final int PCM = 1;
  private static final double FULL_SCALE = (1 << 23) - 1;
  private static final double[] CHORD = {1, 1.25, 1.5, 2};
  private static final double LOUDNESS = 0.16;

  /** How long it is, in milliseconds; as a reader of the file will find. */
  public long durationMs() {
    return seconds * 1000L;
  }

  /** Writes the file; the same tune is the same bytes. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(header());
      writeSamples(out);
    }
  }

  private byte[] header() {
    int data = seconds * RATE * CHANNELS * SAMPLE_BYTES;
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(data + HEADER_BYTES - 8)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) PCM)
        .putShort((short) CHANNELS)
        .putInt(RATE)
        .putInt(RATE * CHANNELS * SAMPLE_BYTES)
        .putShort((short) (CHANNELS * SAMPLE_BYTES))
        .putShort((short) (SAMPLE_BYTES * 8))
        .put(ascii("data"))
        .putInt(data)
        .array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void writeSamples(OutputStream out) throws IOException {
    var left = voices(1);
    var right = voices(1.003);
    var breath = new Oscillator((0.2 + 0.03 * seed) / RATE);
    byte[] second = new byte[RATE * CHANNELS * SAMPLE_BYTES];
    for (int i = 0; i < seconds; i++) {
      for (int at = 0; at < second.length; at += CHANNELS * SAMPLE_BYTES) {
        double swell = LOUDNESS * (1.3 + 0.5 * breath.next());
        put(second, at, swell * sum(left));
        put(second, at + SAMPLE_BYTES, swell * sum(right));
      }
      out.write(second);
    }
  }

  private Oscillator[] voices(double apart) {
    var voices = new Oscillator[CHORD.length];
    for (int i = 0; i < CHORD.length; i++) {
      voices[i] = new Oscillator(root * CHORD[i] * apart / RATE);
    }
    return voices;
  }

  private static double sum(Oscillator[] voices) {
    double sum = 0;
    for (var voice : voices) {
      sum += voice.next();
    }
    return sum / CHORD.length * 2;
  }

  private static void put(byte[] bytes, int at, double level) {
    int sample = (int) (Math.clamp(level, -1, 1) * FULL_SCALE);
    bytes[at] = (byte) sample;
    bytes[at + 1] = (byte) (sample >> 8);
    bytes[at + 2] = (byte) (sample >> 16);
  }

  /** A sine by rotation: one multiplication a step instead of a call to {@code sin}. */
  private static final class Oscillator {

    private final double cos;
    private final double sin;
    private double x = 1;
    private double y;

    /**
     * @param turns turns a sample
     */
    Oscillator(double turns) {
      // the strict functions: the same bytes on every machine
      this.cos = StrictMath.cos(2 * Math.PI * turns);
      this.sin = StrictMath.sin(2 * Math.PI * turns);
    }

    double next() {
      double turned = x * cos - y * sin;
      y = x * sin + y * cos;
      x = turned;
      return y;
    }
  }
}
