package dev.spindle.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.Failure;
import dev.spindle.local.process.Children;
import dev.spindle.local.process.Launch;
import dev.spindle.local.process.PortOwner;
import dev.spindle.local.system.Component;
import dev.spindle.local.system.Home;
import dev.spindle.local.system.Pace;
import dev.spindle.local.system.Ports;
import dev.spindle.local.system.Secrets;
import dev.spindle.local.system.Site;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Up, down and status where nothing is built, or something is in the way. */
class RunTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  private Site site;
  private Children children;

  @BeforeEach
  void open() throws Exception {
    var home = new Home(folder.resolve("home"));
    int base = PortOwner.free() / Ports.BLOCK * Ports.BLOCK;
    site =
        new Site(
            folder,
            home,
            new Ports(base),
            new Secrets(home.data().resolve("secrets")),
            Optional.empty(),
            Pace.QUICK);
    children = new Children(home.run());
    Files.createDirectories(folder.resolve("deploy/local/target"));
    Files.writeString(folder.resolve("deploy/local/target/classpath.txt"), "");
  }

  @Test
  void aPortInUseIsNamedWithItsOwner() throws Exception {
    int port = site.ports().of(Component.IDENTITY.port());
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() -> new Up(site, out, false).run(Set.of(Component.IDENTITY)))
          .withMessageContaining("port " + port)
          .withMessageContaining("identity")
          .withMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void aHalfBuiltTreeIsSaidSoAndNothingIsLeftRunning() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> new Up(site, out, false).run(Set.of(Component.IDENTITY)))
        .withMessageContaining("half built");

    assertThat(text()).contains("✗ identity");
    assertThat(children.find("identity")).isEmpty();
  }

  @Test
  void statusShowsWhatDiedWithTheEndOfItsLog() throws Exception {
    var log = site.home().log(Component.CATALOG);
    var child =
        children.start(
            new Launch("catalog", List.of("sh", "-c", "echo no database; exit 1"), Map.of(), log));
    Awaitility.await().until(() -> !child.isAlive());

    assertThat(new Status(site, out).run()).isFalse();

    assertThat(text())
        .containsPattern("✗ catalog .*died")
        .contains("no database")
        .contains("· gateway");
  }

  @Test
  void downStopsWhatIsRecordedAndWipeForgetsTheData() throws Exception {
    var log = site.home().log(Component.GATEWAY);
    var child = children.start(new Launch("gateway", List.of("sleep", "1000"), Map.of(), log));
    Files.createDirectories(site.home().stores().resolve("northwind"));
    Files.createDirectories(site.home().data());

    var down = new Down(site, out);
    down.run(Set.of(Component.GATEWAY));
    down.wipe();

    assertThat(child.isAlive()).isFalse();
    assertThat(children.find("gateway")).isEmpty();
    assertThat(site.home().stores()).doesNotExist();
    assertThat(site.home().data()).doesNotExist();
    assertThat(site.home().logs()).exists();
  }

  @Test
  void logsShowsTheEndOfEach() throws Exception {
    Files.createDirectories(site.home().logs());
    Files.writeString(site.home().log(Component.CATALOG), "one\ntwo\n");

    new Logs(site.home(), out).show(List.of(Component.CATALOG, Component.GATEWAY));

    assertThat(text()).contains("== catalog").contains("two").doesNotContain("gateway");
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
