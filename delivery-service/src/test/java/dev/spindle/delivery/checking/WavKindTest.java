package dev.spindle.delivery.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WavKindTest {

  @Test
  void knowsTheExtensibleKindAlsoBehindOtherChunks() throws IOException {
    assertThat(isExtensible(wav(0xFFFE, 0))).isTrue();
    assertThat(isExtensible(wav(0xFFFE, 33))).isTrue();
    assertThat(isExtensible(wav(0x0001, 33))).isFalse();
  }

  @Test
  void takesAnythingElseForNotExtensible() throws IOException {
    var dice = new Random(5);
    for (int seed = 0; seed < 2000; seed++) {
      var noise = new byte[dice.nextInt(200)];
      dice.nextBytes(noise);
      assertThat(isExtensible(noise)).isFalse();
      var cut = wav(0xFFFE, 12);
      var head = java.util.Arrays.copyOf(cut, dice.nextInt(32));
      assertThat(isExtensible(head)).isFalse();
    }
  }

  private static boolean isExtensible(byte[] bytes) throws IOException {
    return WavKind.isExtensible(new ByteArrayInputStream(bytes));
  }

  /** A header with another chunk of so many bytes before the format. */
  private static byte[] wav(int format, int before) {
    var out = ByteBuffer.allocate(12 + 8 + before + before % 2 + 8 + 16);
    out.order(ByteOrder.LITTLE_ENDIAN).put(ascii("RIFF")).putInt(0).put(ascii("WAVE"));
    out.put(ascii("bext")).putInt(before).put(new byte[before + before % 2]);
    out.put(ascii("fmt ")).putInt(16).putShort((short) format);
    return out.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
