package dev.spindle.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRuleTest {

  private static final TextRule LINE = TextRule.line(255);
  private static final long SEED = 4711L;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "]]>",
        "<b>&amp;</b>",
        "a & b",
        "'; drop table release; --",
        "=cmd()",
        "${jndi:ldap://x}",
        "春の光",
        "שלום",
        "👩‍👩‍👧‍👦",
        "นิ้วกลม",
        "../../etc/passwd"
      })
  void keepsHostileTextAsItIs(String text) {
    assertThat(LINE.read(text).orThrow())
        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u0007b",
        "a\tb",
        "a\nb",
        "a\u0085b",
        "a\u2028b",
        "\uD800",
        "a\uDC00",
        "a\uFFFEb",
        "a\uFFFFb",
        "\uFDD0",
        "a\u202Eb",
        "a\u202Db"
      })
  void refusesWhatNobodyCanSeeOrXmlCannotCarry(String text) {
    assertThat(code(LINE.read(text))).isEqualTo("text-character");
  }

  @Test
  void refusesTowersOfMarks() {
    assertThat(code(LINE.read("Z" + "\u0353".repeat(9)))).isEqualTo("text-character");
    assertThat(LINE.read("Z" + "\u0353".repeat(8))).isInstanceOf(Parsed.Good.class);
  }

  @Test
  void bothFormsOfATextBecomeTheSame() {
    assertThat(LINE.read("A\u030Ase").orThrow()).isEqualTo(LINE.read("\u00C5se").orThrow());
  }

  @Test
  void countsCodePointsAndStopsAtTheLimit() {
    assertThat(LINE.read("👍".repeat(255))).isInstanceOf(Parsed.Good.class);
    assertThat(code(LINE.read("👍".repeat(256)))).isEqualTo("text-too-long");
    assertThat(code(LINE.read("a".repeat(100_000)))).isEqualTo("text-too-long");
    assertThat(code(LINE.read(" \u3000 "))).isEqualTo("text-blank");
  }

  @Test
  void linesMayBreakWhereTheyAreAllowedTo() {
    assertThat(TextRule.lines(20).read("one\r\ntwo\tthree").orThrow()).isEqualTo("one\ntwo\tthree");
  }

  /** Whatever is taken is well-formed for XML 1.0, and reading it again changes nothing. */
  @Test
  void whatIsTakenStaysAsItIs() {
    var random = new Random(SEED);
    for (int run = 0; run < 5000; run++) {
      var text = new StringBuilder();
      random.ints(1 + random.nextInt(12), 1, 0x10FFFF).forEach(text::appendCodePoint);
      if (LINE.read(text.toString()) instanceof Parsed.Good<String>(var taken)) {
        assertThat(LINE.read(taken).orThrow()).as("seed %d run %d", SEED, run).isEqualTo(taken);
        assertThat(taken.codePoints()).allMatch(TextRuleTest::isXml);
      }
    }
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }

  private static String code(Parsed<String> outcome) {
    return outcome instanceof Parsed.Bad<String>(var flaw) ? flaw.code() : "good";
  }
}
