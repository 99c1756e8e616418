package dev.spindle.catalog.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.check.Parsed;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  private static final long SEED = 20_261_121L;

  /** Each with a right example; the last character of each is a check character. */
  private static final Map<String, Function<String, ? extends Parsed<?>>> CHECKED =
      Map.of(
          "036000291452", Gtin::parse,
          "886443671584", Gtin::parse,
          "4006381333931", Gtin::parse,
          "00602445868162", Gtin::parse,
          "A12425GABC1234002M", Grid::parse,
          "PADPIDA2013020802I", Dpid::parse,
          "000000012281955X", Isni::parse,
          "00014107338", Ipi::parse,
          "00045620792", Ipi::parse);

  @TestFactory
  Stream<DynamicTest> takesWhatIsRight() {
    return CHECKED.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(),
                    () ->
                        assertThat(e.getValue().apply(e.getKey()))
                            .isInstanceOf(Parsed.Good.class)));
  }

  /** The weights of a UPC are swapped in two of three validators we read; this finds it. */
  @TestFactory
  Stream<DynamicTest> noticesEverySingleTypingError() {
    return CHECKED.entrySet().stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> everyOtherDigit(e.getKey(), e.getValue())));
  }

  private static void everyOtherDigit(String right, Function<String, ? extends Parsed<?>> parse) {
    for (int at = 0; at < right.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != right.charAt(at)) {
          var wrong = right.substring(0, at) + digit + right.substring(at + 1);
          assertThat(parse.apply(wrong)).as(wrong).isInstanceOf(Parsed.Bad.class);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PADPIDA2016090105F",
        "PADPIDA2007061301U",
        "PADPIDA2011021601H",
        "PADPIDA2012073007R",
        "PA-DPIDA-2013020802-I",
        "padpida2013020802i"
      })
  void takesDpidsInUse(String dpid) {
    assertThat(Dpid.parse(dpid)).isInstanceOf(Parsed.Good.class);
  }

  /** Both stand in widely copied sample messages. */
  @ParameterizedTest
  @ValueSource(strings = {"PADPIDA2014120301W", "PADPIDA2023081501R", "PADPIDA2014120301"})
  void refusesInventedDpids(String dpid) {
    assertThat(Dpid.parse(dpid)).isInstanceOf(Parsed.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QMABC2600001",
        "QZ-ABC-26-00001",
        "BX ABC 26 00001",
        "usrc17607839",
        "TCABC2612345",
        "XKA0B2600000"
      })
  void takesIsrcsOfEveryPrefix(String isrc) {
    assertThat(Isrc.parse(isrc)).isInstanceOf(Parsed.Good.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "USRC1760783",
        "USRC176078399",
        "1SRC17607839",
        "USRC1760783A",
        "US*C17607839",
        "ÜSRC17607839",
        "ＵＳＲＣ17607839"
      })
  void refusesWhatIsNoIsrc(String isrc) {
    assertThat(Isrc.parse(isrc)).isInstanceOf(Parsed.Bad.class);
  }

  @Test
  void aGtinIsTheSameOnTwelveThirteenAndFourteenDigits() {
    assertThat(Gtin.parse("602445868162").orThrow().padded())
        .isEqualTo(Gtin.parse("00602445868162").orThrow().padded())
        .isEqualTo(Gtin.parse("0602445868162").orThrow().padded());
  }

  @Test
  void everyUpcOfARangeIsRightAndDiffersFromTheOthers() {
    var random = new Random(SEED);
    for (int run = 0; run < 1000; run++) {
      int length = 6 + random.nextInt(5);
      var prefix = digits(random, length);
      var range = UpcRange.of(prefix, 0, null).orThrow();
      long item = random.nextLong(range.last() + 1);
      var upc = range.at(item).value();
      assertThat(Gtin.parse(upc)).as("seed %d: %s", SEED, upc).isInstanceOf(Parsed.Good.class);
      assertThat(upc).hasSize(12).startsWith(prefix);
      assertThat(Long.parseLong(upc.substring(0, 11))).isEqualTo(range.lowest() + item);
    }
  }

  @Test
  void rangesOverlapExactlyWhenTheirPlacesDo() {
    var low = IsrcRange.of("QZABC", 0, 499).orThrow();
    var high = IsrcRange.of("QZABC", 500, 99_999).orThrow();
    var next = IsrcRange.of("QZABD", 0, 99_999).orThrow();
    assertThat(low.highest()).isLessThan(high.lowest());
    assertThat(high.highest()).isLessThan(next.lowest());
    assertThat(IsrcRange.of("QZABC", 5, 4)).isInstanceOf(Parsed.Bad.class);
    assertThat(IsrcRange.of("QZABC", 0, 100_000)).isInstanceOf(Parsed.Bad.class);
    assertThat(low.at(2026, 7).value()).isEqualTo("QZABC2600007");
  }

  private static String digits(Random random, int count) {
    return random
        .ints(count, 0, 10)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
