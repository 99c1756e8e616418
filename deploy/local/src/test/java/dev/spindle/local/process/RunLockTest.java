package dev.spindle.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.local.jvm.Jvm;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  @TempDir Path folder;

  @Test
  void anotherLauncherIsKeptOutUntilThisOneIsDone() throws Exception {
    try (var _ = RunLock.take(folder)) {
      assertThat(tryFromAnotherProcess()).contains("another ./spindle");
    }
    assertThat(tryFromAnotherProcess()).contains("taken");
  }

  private String tryFromAnotherProcess() throws Exception {
    var process =
        new ProcessBuilder(
                Jvm.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
  }

  /** The other launcher. */
  static final class Other {
    public static void main(String[] arguments) {
      try (var _ = RunLock.take(Path.of(arguments[0]))) {
        System.out.println("taken");
      } catch (RuntimeException refused) {
        System.out.println(refused.getMessage());
      }
    }
  }
}
