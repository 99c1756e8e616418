package dev.spindle.testkit.faults.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spindle.servers.Child;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shell with a child that counts, killed and frozen. */
class VictimTest {

  private static final List<String> COUNTING =
      List.of("sh", "-c", "(while :; do echo x >>\"$0\"; sleep 0.02; done) & wait", "COUNT");

  @TempDir Path folder;
  private Victim victim;

  @AfterEach
  void end() {
    if (victim != null && victim.isAlive()) {
      victim.kill();
    }
  }

  @Test
  void aKillTakesTheChildrenToo() {
    var count = startCounting();

    victim.kill();

    assertThat(victim.isAlive()).isFalse();
    assertStandsStill(count);
  }

  @Test
  void aFrozenProcessStandsStillAndGoesOnWhereItWas() {
    var count = startCounting();

    victim.freeze();
    assertStandsStill(count);
    assertThat(victim.isAlive()).isTrue();

    victim.goOn();
    var before = size(count);
    await().until(() -> size(count) > before);
  }

  @Test
  void aProcessOfTheLocalRunIsFoundByItsRecord() throws IOException {
    startCounting();
    var child = victim.child();
    var run = Files.createDirectories(folder.resolve("home/run"));
    Files.writeString(
        run.resolve("kafka.pid"), "%d %d abc\n".formatted(child.pid(), child.ticks()));
    Files.writeString(run.resolve("gone.pid"), "%d 1 abc\n".formatted(child.pid()));

    var found = Victim.ofTheLocalRun(folder.resolve("home"), "kafka");

    assertThat(found.child()).isEqualTo(new Child("kafka", child.pid(), child.ticks(), "abc"));
    assertThatThrownBy(() -> Victim.ofTheLocalRun(folder.resolve("home"), "gone"))
        .isInstanceOf(NoSuchElementException.class);
  }

  private Path startCounting() {
    var count = folder.resolve("count");
    var command = COUNTING.stream().map(word -> word.replace("COUNT", count.toString())).toList();
    victim = Victim.start("counter", command, Map.of(), folder.resolve("log"));
    await().until(() -> size(count) > 0);
    return count;
  }

  private static void assertStandsStill(Path count) {
    var before = size(count);
    await()
        .during(Duration.ofMillis(200))
        .atMost(Duration.ofSeconds(2))
        .until(() -> size(count) == before);
  }

  private static long size(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
