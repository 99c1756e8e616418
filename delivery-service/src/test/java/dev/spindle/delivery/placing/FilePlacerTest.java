package dev.spindle.delivery.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.host.HostGuard;
import dev.spindle.delivery.transport.PracticeStore;
import dev.spindle.delivery.transport.SftpConnection;
import dev.spindle.delivery.transport.SftpDialer;
import dev.spindle.delivery.transport.TransferLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fault")
class FilePlacerTest {

  private static final int SIZE = 300_000;

  @TempDir Path root;
  private final byte[] bytes = new byte[SIZE];
  private PracticeStore store;
  private SftpDialer dialer;

  @BeforeEach
  void open() {
    new Random(7).nextBytes(bytes);
    store = new PracticeStore(root);
    dialer =
        new SftpDialer(
            new HostGuard(Set.of("127.0.0.1:" + store.port()), HostGuard.Resolver.system()),
            new TransferLimits(Duration.ofSeconds(10), Duration.ofMillis(300), 4096));
  }

  @AfterEach
  void close() {
    dialer.close();
    store.close();
  }

  @Test
  void leavesTheFileUnderItsNameAndNothingElse() throws IOException {
    var seen = new AtomicLong();
    try (var connection = dialer.dial(store.endpoint())) {
      var placed = placer(connection).place(file(bytes), seen::set);

      assertThat(placed).isEqualTo(new PlacedFile("track.wav", SIZE, PlacedFile.Check.MD5));
    }
    assertThat(seen).hasValue(SIZE);
    assertThat(store.tree()).containsOnlyKeys("track.wav");
    assertThat(Files.readAllBytes(root.resolve("track.wav"))).isEqualTo(bytes);
  }

  @Tag("F20")
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 32_768, SIZE / 2, SIZE - 1})
  void neverShowsHalfAFileWhenTheLineIsCutAndSucceedsTheNextTime(long cut) {
    store.cutAfter(cut);

    var failure = failureOf(file(bytes));

    assertThat(failure.category()).isEqualTo(ErrorCategory.NETWORK);
    assertThat(store.tree()).doesNotContainKey("track.wav");
    assertThat(placeAgain().bytesSent()).isEqualTo(SIZE);
    assertThat(store.tree()).containsKey("track.wav");
  }

  @Test
  @Tag("F20")
  void findsAFileThatWasRenamedJustBeforeTheLineWasCut() {
    store.cutAfterRename(name -> name.endsWith("track.wav"));
    assertThat(failureOf(file(bytes)).category()).isEqualTo(ErrorCategory.NETWORK);

    assertThat(placeAgain().bytesSent()).isZero();
  }

  @Test
  @Tag("F21")
  void givesUpOnAStoreThatHangs() {
    store.fallSilent();

    assertThat(failureOf(file(bytes)).category()).isEqualTo(ErrorCategory.TIMEOUT);
  }

  @Test
  @Tag("F22")
  void callsAMissingPermissionPermanent() {
    store.refuseOpening(_ -> true);

    var failure = failureOf(file(bytes));

    assertThat(failure.category()).isEqualTo(ErrorCategory.REMOTE_STORAGE);
    assertThat(failure.isPermanent()).isTrue();
  }

  @Test
  @Tag("F22")
  void callsARefusedRenameSomethingToTryAgain() {
    store.refuseRenaming(_ -> true);

    var failure = failureOf(file(bytes));

    assertThat(failure.category()).isEqualTo(ErrorCategory.REMOTE_STORAGE);
    assertThat(failure.isPermanent()).isFalse();
    assertThat(store.tree()).doesNotContainKey("track.wav");
  }

  @Test
  @Tag("F22")
  void neverOverwritesAnotherFileOfThatName() throws IOException {
    Files.write(root.resolve("track.wav"), new byte[SIZE]);

    var failure = failureOf(file(bytes));

    assertThat(failure.isPermanent()).isTrue();
    assertThat(Files.readAllBytes(root.resolve("track.wav"))).isEqualTo(new byte[SIZE]);
  }

  @Test
  void sendsNothingThatTheMessageDoesNotDescribe() {
    var described = file(bytes);
    var other = bytes.clone();
    other[SIZE / 2]++;

    var failure =
        failureOf(
            new OutgoingFile(
                described.path(),
                described.size(),
                described.md5(),
                () -> new ByteArrayInputStream(other)));

    assertThat(failure.category()).isEqualTo(ErrorCategory.INTERNAL);
    assertThat(failure.isPermanent()).isTrue();
    assertThat(store.tree()).isEmpty();
  }

  @Test
  void blamesItselfWhenItsOwnCopyCannotBeRead() {
    var file =
        new OutgoingFile(
            "track.wav",
            SIZE,
            md5(bytes),
            () -> {
              throw new IOException("no such object");
            });

    assertThat(failureOf(file).category()).isEqualTo(ErrorCategory.INTERNAL);
  }

  @Test
  void leavesNoFinalNameOnceItHasLostItsRight() {
    try (var connection = dialer.dial(store.endpoint())) {
      var placer =
          new FilePlacer(
              connection,
              new Throttle(0),
              "a1",
              () -> {
                throw new IllegalStateException("lease lost");
              });

      assertThatThrownBy(() -> placer.place(file(bytes), _ -> {})).hasMessage("lease lost");
    }
    assertThat(store.tree()).doesNotContainKey("track.wav");
  }

  private PlacedFile placeAgain() {
    try (var connection = dialer.dial(store.endpoint())) {
      return placer(connection).place(file(bytes), _ -> {});
    }
  }

  private DeliveryFailure failureOf(OutgoingFile file) {
    try (var connection = dialer.dial(store.endpoint())) {
      return catchThrowableOfType(
          DeliveryFailure.class, () -> placer(connection).place(file, _ -> {}));
    }
  }

  private static FilePlacer placer(SftpConnection connection) {
    return new FilePlacer(connection, new Throttle(0), "a1", () -> {});
  }

  private static OutgoingFile file(byte[] bytes) {
    return new OutgoingFile(
        "track.wav", bytes.length, md5(bytes), () -> new ByteArrayInputStream(bytes));
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
