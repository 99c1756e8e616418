package dev.spindle.ddex.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.support.Installed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * DDEX's own messages with any one element taken out, doubled, renamed, emptied or filled with
 * nonsense: nothing of it stops the validator, and what the schema refuses has a line and a
 * sentence. Counterpart of {@link BrokenSamplesTest}, which breaks them as people do.
 */
class DamagedSamplesTest {

  /** Of a million elements; a build damages a few hundred. */
  private static final int SHARE = Integer.getInteger("spindle.ddex.damaged", 2_000);

  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|<\\?.*?\\?>|<(/?)([\\w:.-]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>",
          Pattern.DOTALL);

  /** An element by the places of its tags. */
  private record Element(String name, int start, int content, int close, int end) {

    String in(String text, Damage damage) {
      String before = text.substring(0, start);
      String inside = text.substring(content, close);
      String after = text.substring(end);
      String whole = text.substring(start, end);
      return switch (damage) {
        case TAKEN_OUT -> before + whole.replaceAll("[^\n]", "") + after;
        case DOUBLED -> before + whole + whole.replace("\n", " ") + after;
        case RENAMED -> before + "<Foo>" + inside + "</Foo>" + after;
        case EMPTIED -> before + "<" + name + "></" + name + ">" + after;
        case NONSENSE -> before + "<" + name + ">@ nonsense</" + name + ">" + after;
      };
    }
  }

  private enum Damage {
    TAKEN_OUT,
    DOUBLED,
    RENAMED,
    EMPTIED,
    NONSENSE
  }

  @TestFactory
  Stream<DynamicTest> alwaysHasALineAndAReason() throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.walk(Installed.path().resolve("samples"))) {
      samples = files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
    return samples.stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(sample.getFileName().toString(), () -> damage(sample)));
  }

  private static void damage(Path sample) throws IOException {
    String text = Files.readString(sample).replace("\r\n", "\n");
    var random = new Random(sample.getFileName().toString().hashCode());
    var validator = new ErnValidator(Installed.folder());
    var alone = new ErnValidator(DdexFolder.none());
    for (Element element : elements(text)) {
      for (Damage damage : Damage.values()) {
        if (random.nextInt(1_000_000) < SHARE * (text.length() < 10_000 ? 50 : 1)) {
          MessageSource source =
              MessageSource.of(element.in(text, damage).getBytes(StandardCharsets.UTF_8));
          long line = 1 + text.substring(0, element.start()).chars().filter(c -> c == '\n').count();
          String what = "%s %s, line %d".formatted(element.name(), damage, line);
          alone.validate(source);
          check(validator.validate(source), what);
        }
      }
    }
  }

  private static void check(ValidationReport report, String what) {
    if (report.verdict(Stage.SCHEMA) == Verdict.FAILED) {
      assertThat(report.isAccepted()).as(what).isFalse();
    }
    for (Finding error : report.errors()) {
      assertThat(error.line()).as("%s: %s", what, error).isPositive();
      assertThat(error.sentence()).as(what).doesNotContain("cvc-", "Exception", "dev.spindle");
      assertThat(error.fix()).as("%s: %s", what, error).isNotBlank();
    }
  }

  private static List<Element> elements(String text) {
    List<Element> found = new ArrayList<>();
    Deque<Element> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String name = tag.group(2);
      if (name != null) {
        Element closed = element(tag, name, open);
        if (closed != null && !open.isEmpty()) {
          found.add(closed);
        }
      }
    }
    return found;
  }

  private static @Nullable Element element(Matcher tag, String name, Deque<Element> open) {
    if (tag.group(1).equals("/")) {
      Element opened = open.pop();
      return new Element(name, opened.start(), opened.content(), tag.start(), tag.end());
    }
    var element = new Element(name, tag.start(), tag.end(), tag.end(), tag.end());
    if (tag.group(4).equals("/")) {
      return element;
    }
    open.push(element);
    return null;
  }
}
