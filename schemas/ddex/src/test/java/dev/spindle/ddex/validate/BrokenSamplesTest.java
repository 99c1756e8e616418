package dev.spindle.ddex.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.support.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * DDEX's own messages, each broken in one place in a way people and programs break them: refused,
 * with a line near the place and a sentence.
 */
class BrokenSamplesTest {

  private static final int SEEDS = Integer.getInteger("spindle.ddex.broken", 1);

  /** How far from the damage the line may be: the checker speaks at the next tag. */
  private static final int NEAR = 6;

  private record Broken(String text, int from, int to) {}

  /** A way to break a message; null when there is nothing to break in that way. */
  private record Damage(String name, BiFunction<String, Random, Broken> how, boolean far) {}

  private static final List<Damage> DAMAGES =
      List.of(
          replace("drops the message id", "\\s<MessageId>[^<]*</MessageId>", m -> ""),
          replace("drops the recipient", "(?s)<MessageRecipient>.*?</MessageRecipient>", m -> ""),
          far(
              replace(
                  "drops a reference", "<ResourceReference>[^<]*</ResourceReference>", m -> "")),
          replace("drops a title", "(?s)<(DisplayTitleText|ReferenceTitle)\\b.*?</\\1>", m -> ""),
          replace("drops a text", "<([PC]LineText|TitleText|FullName)>[^<]*</\\1>", m -> ""),
          replace(
              "drops what a deal is about",
              "<DealReleaseReference>[^<]*</DealReleaseReference>(\\s*<DealReleaseReference>[^<]*</DealReleaseReference>)*",
              m -> m.group().replaceAll("[^\n]", "")),
          replace(
              "swaps neighbours",
              "(<(\\w+)>[^<]*</\\2>)(\\s*)(<(?!\\2\\b)(\\w+)>[^<]*</\\5>)",
              m -> m.group(4) + m.group(3) + m.group(1)),
          replace(
              "says what is not allowed",
              "(<(UseType|CommercialModelType|ReleaseType|ParentalWarningType|TerritoryCode|DisplayArtistRole|ArtistRole)\\b[^>]*>)[^<]*",
              m -> m.group(1) + "Nonsense"),
          replace(
              "refers to nothing",
              "(<(ReleaseResourceReference|DealReleaseReference|ArtistPartyReference|ContributorPartyReference)\\b[^>]*>)(.)[^<]*",
              m -> m.group(1) + m.group(3) + "999999"),
          replace(
              "refers to a thing of another kind",
              "(<(ReleaseResourceReference|DealReleaseReference)\\b[^>]*>).[^<]*",
              m -> m.group(1) + "P1"),
          replace(
              "declares twice",
              "(<(ResourceReference|ReleaseReference)>)([^<]*)(</\\2>)",
              m -> m.group() + m.group()),
          replace(
              "names an unknown element", "<(/?)(Duration|PLine)>", m -> "<" + m.group(1) + "Foo>"),
          replace(
              "misspells a date", "(<(Start|End)Date(?:Time)?>)[^<]*", m -> m.group(1) + "soon"),
          replace("misspells a duration", "(<Duration>)[^<]*", m -> m.group(1) + "3:45"),
          far(replace("forgets to close", "</(TitleText|FullName|Duration)>", m -> "")),
          new Damage("breaks off", BrokenSamplesTest::breakOff, false),
          replace(
              "uses the default name space",
              "xmlns:\\w+=\"(http://ddex.net/xml/ern/[^\"]*)\"",
              m -> "xmlns=\"" + m.group(1) + "\""),
          replace("forgets an ampersand's escape", "&amp;|(?<=<FullName>)", m -> "&"));

  private static Damage replace(String name, String pattern, Function<MatchResult, String> by) {
    Pattern compiled = Pattern.compile(pattern);
    return new Damage(
        name,
        (text, random) -> {
          List<MatchResult> found = compiled.matcher(text).results().toList();
          if (found.isEmpty()) {
            return null;
          }
          MatchResult one = found.get(random.nextInt(found.size()));
          String broken =
              text.substring(0, one.start()) + by.apply(one) + text.substring(one.end());
          return new Broken(broken, line(text, one.start()), line(text, one.end()));
        },
        false);
  }

  /** The damage shows elsewhere: where the thing is referred to, or where the element ends. */
  private static Damage far(Damage damage) {
    return new Damage(damage.name(), damage.how(), true);
  }

  private static Broken breakOff(String text, Random random) {
    int at = text.length() / 3 + random.nextInt(text.length() / 2);
    return new Broken(text.substring(0, at), line(text, at), line(text, at));
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  @TestFactory
  Stream<DynamicTest> refusesEach() throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.walk(Installed.path().resolve("samples"))) {
      samples =
          files
              .filter(file -> file.toString().matches(".*ern-[^/]*/[^/]*\\.xml"))
              .sorted()
              .toList();
    }
    return DAMAGES.stream()
        .map(damage -> DynamicTest.dynamicTest(damage.name(), () -> refuses(samples, damage)));
  }

  private static void refuses(List<Path> samples, Damage damage) throws IOException {
    var validator = new ErnValidator(Installed.folder());
    int broken = 0;
    for (Path sample : samples) {
      String text = Files.readString(sample).replace("\r\n", "\n");
      List<Finding> before = validator.validate(source(text)).errors();
      for (int seed = 0; seed < SEEDS; seed++) {
        Broken made = damage.how().apply(text, new Random(seed));
        if (made != null) {
          broken++;
          var report = validator.validate(source(made.text()));
          List<Finding> found = report.errors().stream().filter(e -> !known(e, before)).toList();
          String where = "%s, seed %d, line %d".formatted(sample.getFileName(), seed, made.from());
          assertThat(report.isAccepted()).as(where).isFalse();
          assertThat(found).as(where).isNotEmpty().allSatisfy(BrokenSamplesTest::isUnderstandable);
          assertThat(found)
              .as("near " + where)
              .anySatisfy(
                  finding ->
                      assertThat(finding.line())
                          .isBetween(
                              damage.far() ? 1 : made.from() - NEAR,
                              damage.far() ? Integer.MAX_VALUE : made.to() + NEAR));
        }
      }
    }
    assertThat(broken).as("samples broken").isPositive();
  }

  private static MessageSource source(String text) {
    return MessageSource.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean known(Finding one, List<Finding> before) {
    return before.stream().anyMatch(other -> other.sentence().equals(one.sentence()));
  }

  private static void isUnderstandable(Finding finding) {
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.line()).as(finding.sentence()).isPositive();
    assertThat(finding.sentence()).hasSizeGreaterThan(15).doesNotContain("cvc-", "Exception");
    assertThat(finding.fix()).isNotBlank();
    assertThat(finding.source()).isNotBlank();
  }
}
