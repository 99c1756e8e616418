package dev.spindle.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.faults.FaultPoints;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every point that our code passes, of whatever module, is one that some test stops at. */
class FaultPointsTest {

  private static final Pattern PASSED =
      Pattern.compile("FaultPoints\\.pass\\(\\s*([\\w.]+)\\s*\\)");
  private static final Pattern LAST_WORD = Pattern.compile("\\w+$");

  @Test
  void everyPointOfOurCodeIsStoppedAtBySomeTest() {
    var tests = SourceFiles.texts("src/test");
    var points = points();

    assertThat(points).hasSizeGreaterThanOrEqualTo(FaultPoints.ofThePlatform().size() + 2);
    points.removeIf(tests::contains);
    assertThat(points).as("points no test stops at").isEmpty();
  }

  /** Names of the constants, as both sides write them. */
  private static Set<String> points() {
    var points = new TreeSet<String>();
    var passes = PASSED.matcher(SourceFiles.texts("src/main"));
    while (passes.find()) {
      var constant = LAST_WORD.matcher(passes.group(1));
      assertThat(constant.find()).isTrue();
      points.add(constant.group());
    }
    return points;
  }
}
