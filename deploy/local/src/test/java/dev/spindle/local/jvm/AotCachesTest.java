package dev.spindle.local.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.local.process.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCachesTest {

  @TempDir Path folder;

  private AotCaches caches;

  @BeforeEach
  void open() {
    caches = new AotCaches(folder.resolve("aot"));
  }

  @Test
  void aRealJvmMakesItsCacheAndStartsWithIt() throws Exception {
    var launch = launch("-version");

    assertThat(caches.flags("thing", launch.command())).isEmpty();
    assertThat(caches.make(rehearsal(launch))).isTrue();

    assertThat(caches.has(launch)).isTrue();
    assertThat(caches.flags("thing", launch.command()))
        .first()
        .asString()
        .startsWith("-XX:AOTCache=");
  }

  @Test
  void anotherClassPathAsksForAnotherCache() throws Exception {
    caches.make(rehearsal(launch("-version")));

    assertThat(caches.has(launch("-Xshare:auto", "-version"))).isFalse();
  }

  @Test
  void theCacheOfAnOldClassPathGoesWhenANewOneIsMade() throws Exception {
    caches.make(rehearsal(launch("-version")));
    caches.make(rehearsal(launch("-Da=b", "-version")));

    try (var files = Files.list(folder.resolve("aot"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".aot"))).hasSize(1);
    }
  }

  @Test
  void aStartThatFailsLeavesNoCache() throws Exception {
    assertThat(caches.make(rehearsal(launch("NoSuchClass")))).isFalse();
    assertThat(caches.has(launch("NoSuchClass"))).isFalse();
  }

  private Launch launch(String... arguments) {
    var command = new java.util.ArrayList<>(List.of(Jvm.java(), "-XX:+UseSerialGC"));
    command.addAll(List.of(arguments));
    return new Launch("thing", command, Map.of(), folder.resolve("log"));
  }

  private static Rehearsal rehearsal(Launch launch) {
    return new Rehearsal(launch, List.of(), Map.of(), List.of(), () -> false);
  }
}
