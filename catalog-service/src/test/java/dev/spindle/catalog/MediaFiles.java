package dev.spindle.catalog;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small files of every kind, right and wrong. */
public final class MediaFiles {

  /** Format code of plain PCM. */
  public static final int PCM = 1;

  private MediaFiles() {}

  /** A WAV with plain PCM. */
  public static byte[] wav(int rate, int bits, int channels, int frames) {
    return wav(PCM, rate, bits, channels, frames, new byte[0]);
  }

  /** A WAV with something after its data chunk. */
  public static byte[] wav(
      int code, int rate, int bits, int channels, int frames, byte[] trailing) {
    int frameBytes = channels * bits / 8;
    var fmt = ByteBuffer.allocate(code == 0xFFFE ? 40 : 16).order(ByteOrder.LITTLE_ENDIAN);
    fmt.putShort((short) code).putShort((short) channels).putInt(rate).putInt(rate * frameBytes);
    fmt.putShort((short) frameBytes).putShort((short) bits);
    if (code == 0xFFFE) {
      fmt.putShort((short) 22).putShort((short) bits).putInt(3).putShort((short) PCM);
    }
    var data = new byte[frames * frameBytes];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i * 31 + rate);
    }
    return riff(chunk("fmt ", fmt.array()), chunk("data", data), trailing);
  }

  /** RIFF around chunks. */
  public static byte[] riff(byte[]... chunks) {
    var body = join(chunks);
    var head = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("RIFF")).putInt(body.length + 4).put(ascii("WAVE"));
    return join(head.array(), body);
  }

  /** A RIFF chunk, padded. */
  public static byte[] chunk(String id, byte[] content) {
    var chunk =
        ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN);
    return chunk.put(ascii(id)).putInt(content.length).put(content).array();
  }

  /** A FLAC header and the first bytes of a frame. */
  public static byte[] flac(int rate, int bits, int channels, long samples) {
    var info = ByteBuffer.allocate(34);
    info.putShort((short) 4096).putShort((short) 4096).put(new byte[6]);
    long packed =
        (long) rate << 44 | (long) (channels - 1) << 41 | (long) (bits - 1) << 36 | samples;
    info.putLong(packed).put(new byte[16]);
    return join(
        ascii("fLaC"),
        new byte[] {0, 0, 0, 34},
        info.array(),
        new byte[] {(byte) 0x84, 0, 0, 4, 'v', 'c', 'm', 't'},
        new byte[] {(byte) 0xFF, (byte) 0xF8, 1, 2, 3, 4});
  }

  /** An AIFF. */
  public static byte[] aiff(int rate, int bits, int channels, int frames) {
    try (var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes)) {
      int sound = frames * channels * bits / 8;
      out.writeBytes("FORM");
      out.writeInt(4 + 26 + 16 + sound);
      out.writeBytes("AIFFCOMM");
      out.writeInt(18);
      out.writeShort(channels);
      out.writeInt(frames);
      out.writeShort(bits);
      int exponent = 63 - Long.numberOfLeadingZeros(rate);
      out.writeShort(16383 + exponent);
      out.writeLong((long) rate << 63 - exponent);
      out.writeBytes("SSND");
      out.writeInt(8 + sound);
      out.write(new byte[8 + sound]);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG or PNG with some colour in it. */
  public static byte[] image(String format, int width, int height) {
    return image(format, width, height, BufferedImage.TYPE_INT_RGB);
  }

  /** An image of a {@link BufferedImage} type. */
  public static byte[] image(String format, int width, int height, int type) {
    var image = new BufferedImage(width, height, type);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(0, 0, width, height);
    pen.dispose();
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One after the other. */
  public static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** As bytes. */
  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
