package dev.spindle.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextHygieneTest {

  @Test
  void composesLettersAndSinglesWhiteSpace() {
    assertThat(TextHygiene.line("  Cafe\u0301\t\n Größenwahn ")).isEqualTo("Café Größenwahn");
  }

  @Test
  void takesAwayWhatHidesOrReordersText() {
    assertThat(TextHygiene.line("a\u202Eb\u200Bc\uFEFF\u0000\u0007d")).isEqualTo("abcd");
  }

  @Test
  void keepsTheJoinersThatPersianAndEmojiNeed() {
    assertThat(TextHygiene.line("می\u200Cخواهم 👩\u200D🎤")).isEqualTo("می\u200Cخواهم 👩\u200D🎤");
  }

  @Test
  void replacesALoneSurrogate() {
    assertThat(TextHygiene.line("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void keepsLineBreaksInBlocksButNoMoreThanOneEmptyLine() {
    assertThat(TextHygiene.block("one\r\ntwo\n\n\n\nthree\t\tfour"))
        .isEqualTo("one\ntwo\n\nthree four");
  }

  @Test
  void cleaningTwiceChangesNothing() {
    var random = new Random(20_261_121);
    for (int round = 0; round < 3_000; round++) {
      var raw = randomText(random);
      var line = TextHygiene.line(raw);
      var block = TextHygiene.block(raw);

      assertThat(TextHygiene.line(line)).isEqualTo(line);
      assertThat(TextHygiene.block(block)).isEqualTo(block);
      assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC)).isTrue();
      assertThat(line).doesNotContain("\n", "\u0000", "\u202E");
    }
  }

  private static String randomText(Random random) {
    int[] likely = {' ', '\n', '\r', '\t', 0, 0x85, 0x300, 0x200B, 0x2028, 0x202E, 0xD800, 'e'};
    var text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      if (random.nextBoolean()) {
        text.append((char) likely[random.nextInt(likely.length)]);
      } else {
        text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }
}
