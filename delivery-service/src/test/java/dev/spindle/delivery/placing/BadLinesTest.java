package dev.spindle.delivery.placing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.host.HostGuard;
import dev.spindle.delivery.transport.Endpoint;
import dev.spindle.delivery.transport.PracticeStore;
import dev.spindle.delivery.transport.SftpDialer;
import dev.spindle.delivery.transport.TransferLimits;
import dev.spindle.testkit.Seeds;
import dev.spindle.testkit.faults.line.Ailment;
import dev.spindle.testkit.faults.line.Ailment.Kind;
import dev.spindle.testkit.faults.line.FaultProxy;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A line that is cut, reset, half closed, frozen or slow at a random byte of the handshake or of
 * the upload, attempt after attempt: never half a file under its name, and the whole one at last.
 */
@Tag("fault")
class BadLinesTest {

  private static final int SIZE = 120_000;
  private static final int BAD_LINES = 5;
  private static final String NAME = "track.wav";

  @TempDir Path root;
  private final byte[] bytes = new byte[SIZE];
  private String md5 = "";

  static Set<Long> seeds() {
    return Seeds.forThisBuild();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("F20")
  @Tag("F21")
  void attemptsOverBadLinesEndInOneWholeFile(long seed) throws Exception {
    var random = new Random(seed);
    random.nextBytes(bytes);
    md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    var ailments =
        Stream.generate(() -> Ailment.random(random, SIZE, bad())).limit(BAD_LINES).toList();
    try (var store = new PracticeStore(root);
        var proxy = new FaultProxy(store.port(), ailments)) {
      for (int attempt = 0; attempt <= BAD_LINES; attempt++) {
        tryOnce(store, proxy, attempt);
        var there = store.tree().get(NAME);
        assertThat(there).as("seed %d, %s", seed, ailments).isIn(null, (long) SIZE);
      }
      assertThat(store.tree()).contains(Map.entry(NAME, (long) SIZE));
    }
  }

  private static Kind[] bad() {
    return new Kind[] {Kind.CUT, Kind.RESET, Kind.HALF_CLOSE, Kind.FREEZE, Kind.TRICKLE};
  }

  private void tryOnce(PracticeStore store, FaultProxy proxy, int attempt) {
    var real = store.endpoint();
    var through =
        new Endpoint(real.host(), proxy.port(), real.user(), real.credential(), real.hostKey());
    var dialer =
        new SftpDialer(
            new HostGuard(Set.of("127.0.0.1:" + proxy.port()), HostGuard.Resolver.system()),
            new TransferLimits(Duration.ofSeconds(2), Duration.ofMillis(300), 4096));
    try (var connection = dialer.dial(through)) {
      new FilePlacer(connection, new Throttle(0), "a" + attempt, () -> {}).place(file(), _ -> {});
    } catch (DeliveryFailure failure) {
      assertThat(failure.category().isStoreTrouble()).as(failure.toString()).isTrue();
      assertThat(failure.isPermanent()).isFalse();
    } finally {
      dialer.close();
    }
  }

  private OutgoingFile file() {
    return new OutgoingFile(NAME, SIZE, md5, () -> new ByteArrayInputStream(bytes));
  }
}
