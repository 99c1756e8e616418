package dev.spindle.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every row of the fault and the bad-input table has a test that carries its tag, and is told of.
 */
class RowsTest {

  private static final Set<String> PROMISED =
      words(
          """
          F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F14 F15 F16 F18 F19 F20 F21 F22 F26 F29 F30 F31 F32
          F33 F34 F36 F37 F40 F45 S1 S2 S3 S4 S5 S8 S14 S21 S25 S26 S28""");
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([FS]\\d+)\"\\)");
  private static final Pattern RUN =
      Pattern.compile("@Tag\\(\"(fault|bad-input)\"\\)|@FaultTest|extends BadInputRows");
  private static final Pattern LINE = Pattern.compile("(?m)^\\| ((?:[FS]\\d+ ?)+)\\|");

  @Test
  void everyPromisedRowHasATest() {
    assertThat(tagged()).containsAll(PROMISED);
  }

  @Test
  void thePagesTellOfExactlyTheRowsThatHaveTests() throws IOException {
    var told = new TreeSet<String>();
    for (var page : Set.of("faults.md", "bad-input.md")) {
      var text = Files.readString(SourceFiles.ROOT.resolve("docs").resolve(page));
      found(LINE, text).map(RowsTest::words).forEach(told::addAll);
    }

    assertThat(told).isEqualTo(tagged());
  }

  /** {@code ./spindle test --faults} runs what is tagged so, and would pass over a row alone. */
  @Test
  void whatTestsARowIsRunWithAllRows() {
    assertThat(
            SourceFiles.all("src/")
                .filter(file -> TAG.matcher(SourceFiles.read(file)).find())
                .filter(file -> !RUN.matcher(SourceFiles.read(file)).find()))
        .isEmpty();
  }

  private static Set<String> tagged() {
    return found(TAG, SourceFiles.texts("src/")).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+", -1));
  }
}
