package dev.spindle.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path folder;

  @Test
  void showsTheLastLinesOfALongLog() throws Exception {
    var text =
        IntStream.rangeClosed(1, 50_000)
            .mapToObj(i -> "line " + i)
            .collect(Collectors.joining("\n"));
    var log = Files.writeString(folder.resolve("log"), text);

    assertThat(LogTail.of(log, 2)).containsExactly("line 49999", "line 50000");
  }

  @Test
  void aLogThatIsNotThereHasNoLines() {
    assertThat(LogTail.of(folder.resolve("none"), 5)).isEmpty();
  }
}
