package dev.spindle.testkit.faults.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.spindle.testkit.Seeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own disk is full: the object store refuses, keeps what it has whole, and heals. */
@Tag("fault")
class SmallDiskTest {

  private static final int MEGABYTES = 6;

  @TempDir Path folder;

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F27")
  void anObjectStoreThatIsFullRefusesKeepsWhatItHasAndHeals(long seed) throws Exception {
    assumeTrue(SmallDisk.isPossible(folder), "no mount namespaces for this user on this machine");
    var command = OwnJvm.command("-Xmx64m");
    command.addAll(
        List.of(ObjectsOnAFullDisk.class.getName(), folder.toString(), String.valueOf(seed)));

    var process =
        new ProcessBuilder(SmallDisk.around(folder, MEGABYTES, command))
            .redirectErrorStream(true)
            .start();

    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
