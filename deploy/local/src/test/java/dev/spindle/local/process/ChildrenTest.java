package dev.spindle.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.Failure;
import dev.spindle.servers.Child;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path folder;

  private Children children;

  @BeforeEach
  void open() {
    children = new Children(folder.resolve("run"));
  }

  @AfterEach
  void stopWhatIsLeft() {
    children.find("sleeper").ifPresent(child -> child.stop("KILL", PATIENCE));
  }

  @Test
  void aChildIsFoundAgainByAnotherLauncher() {
    var started = children.start(sleeper());

    var found = new Children(folder.resolve("run")).find("sleeper");

    assertThat(found).contains(started);
    assertThat(found.orElseThrow().isAlive()).isTrue();
  }

  @Test
  void aChildStopsWhenAskedTo() {
    var child = children.start(sleeper());

    assertThat(child.stop("TERM", PATIENCE)).isTrue();
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aChildThatDoesNotListenIsEnded() {
    var deaf =
        new Launch(
            "sleeper",
            List.of("sh", "-c", "trap '' TERM; echo ready; sleep 1000 & wait; wait"),
            Map.of(),
            log());
    var child = children.start(deaf);
    org.awaitility.Awaitility.await().until(() -> LogTail.of(log(), 1).equals(List.of("ready")));

    assertThat(child.stop("TERM", Duration.ofMillis(200))).isFalse();
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void anotherProcessWithTheSameNumberIsNotOurs() {
    var child = children.start(sleeper());

    var impostor = new Child("sleeper", child.pid(), child.ticks() - 1, child.fingerprint());

    assertThat(impostor.isAlive()).isFalse();
    assertThat(impostor.stop("KILL", PATIENCE)).isTrue();
    assertThat(child.isAlive()).isTrue();
  }

  @Test
  void aRecordThatWasCutShortNamesNothing() throws Exception {
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(folder.resolve("run/sleeper.pid"), "12");

    assertThat(children.find("sleeper")).isEmpty();
  }

  @Test
  void aProgramThatIsNotThereIsSaidSo() {
    var missing = new Launch("ghost", List.of(folder.resolve("ghost").toString()), Map.of(), log());

    var child = startOrRefuse(missing);

    assertThat(child).isFalse();
  }

  @Test
  void anUnrecordedProcessIsKnownByItsMark() {
    var mark = Orphans.mark(folder, "stray");
    var child =
        children.start(
            new Launch("sleeper", List.of("sh", "-c", "sleep 1000; true", mark), Map.of(), log()));

    assertThat(Orphans.find(folder, Set.of())).extracting(Child::pid).contains(child.pid());
    assertThat(Orphans.find(folder, Set.of(child.pid()))).isEmpty();
    assertThat(Orphans.find(folder.resolve("elsewhere"), Set.of())).isEmpty();
  }

  // With setsid in front it is setsid that finds nothing, and ends at once.
  private boolean startOrRefuse(Launch launch) {
    try {
      var child = children.start(launch);
      org.awaitility.Awaitility.await().until(() -> !child.isAlive());
      return child.isAlive();
    } catch (Failure failure) {
      assertThatExceptionOfType(Failure.class)
          .isThrownBy(
              () -> {
                throw failure;
              })
          .withMessageContaining("ghost");
      return false;
    }
  }

  private Launch sleeper() {
    return new Launch("sleeper", List.of("sleep", "1000"), Map.of(), log());
  }

  private Path log() {
    return folder.resolve("logs/sleeper.log");
  }
}
