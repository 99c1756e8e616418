package dev.spindle.platform.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.platform.s3.FaultyS3.Fault;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.s3.S3Client;

/** What an S3 service does on its bad days: the object is there whole, or not at all. */
@Tag("fault")
@Tag("F23")
class S3FaultsIT {

  private static final int SIZE = (int) S3Server.PART.toBytes() + 7;
  private static final Fault SLOW_DOWN =
      new Fault.Answers(503, "<Error><Code>SlowDown</Code><Message>m</Message></Error>");
  private static final Fault ERROR_WITHIN_200 =
      new Fault.Answers(200, "<Error><Code>InternalError</Code><Message>m</Message></Error>");
  private static final Fault EXPIRED =
      new Fault.Answers(403, "<Error><Code>ExpiredToken</Code><Message>m</Message></Error>");
  private static final Fault GONE =
      new Fault.AnswersAfterwards(
          404, "<Error><Code>NoSuchUpload</Code><Message>m</Message></Error>");
  private static final int ALWAYS = 1000;
  private static final AtomicLong FRESH = new AtomicLong();

  private FaultyS3 door;
  private S3Client direct;
  private S3ObjectStore store;
  private byte[] bytes;

  @BeforeEach
  void aServiceBehindADoor() throws IOException {
    door = new FaultyS3(S3Server.address());
    direct = S3Server.client(S3Server.address());
    store = new S3ObjectStore(S3Server.client(door.address()), S3Server.settings(door.address()));
    bytes = new byte[SIZE];
    new Random(FRESH.incrementAndGet()).nextBytes(bytes);
  }

  @AfterEach
  void nothingIsLeftBehind() {
    door.close();
    assertThat(S3ObjectStoreIT.unfinished(direct)).isEmpty();
  }

  @Test
  void aPartThatIsRefusedIsSentAgain() throws IOException {
    door.spoil(2, FaultyS3.parts(), SLOW_DOWN);

    assertThat(put()).isEqualTo(SIZE);
    assertThat(door.left()).isNegative();
  }

  @Test
  void aPartWhoseAnswerIsLostIsSentAgain() throws IOException {
    door.spoil(1, FaultyS3.parts(), new Fault.LosesAnswer());

    assertThat(put()).isEqualTo(SIZE);
  }

  @Test
  void anErrorInsideA200OfTheCompletionIsAnError() throws IOException {
    door.spoil(ALWAYS, FaultyS3.completion(), ERROR_WITHIN_200);

    assertThatThrownBy(this::put).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.size(key())).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aCompletionWhoseAnswerIsLostIsFoundToHaveWorked() throws IOException {
    door.spoil(1, FaultyS3.completion(), new Fault.LosesAnswer());

    assertThat(put()).isEqualTo(SIZE);
  }

  @Test
  void aCompletionThatIsNeverAnsweredLeavesNothingThoughItWorked() {
    door.spoil(ALWAYS, FaultyS3.completion(), new Fault.LosesAnswer());

    assertThatThrownBy(this::put).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.size(key())).isInstanceOf(NoSuchFileException.class);
  }

  /** As Amazon's answers the repeat of a completion whose answer was lost. */
  @Test
  void aCompletionThatFindsNoUploadAnyMoreIsFoundToHaveWorked() throws IOException {
    door.spoil(1, FaultyS3.completion(), GONE);

    assertThat(put()).isEqualTo(SIZE);
    assertThat(door.left()).isZero();
  }

  @Test
  void aServiceThatSaysYesAndKeepsNothingIsNotBelieved() {
    bytes = new byte[1000];
    new Random(FRESH.incrementAndGet()).nextBytes(bytes);
    door.spoil(ALWAYS, it -> it.getRequestMethod().equals("PUT"), new Fault.Answers(200, ""));

    assertThatThrownBy(this::put)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not hold the 1000 bytes");
  }

  @Test
  void afterCredentialsRanOutNothingIsThereAndTheRestIsSweptAway() {
    door.spoil(ALWAYS, FaultyS3.parts(), EXPIRED);

    assertThatThrownBy(this::put).isInstanceOf(IOException.class).hasMessageContaining("part 1");

    var tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
    new S3Sweep(direct, S3Server.settings(S3Server.address()), tomorrow).sweep();
    assertThatThrownBy(() -> store.size(key())).isInstanceOf(NoSuchFileException.class);
  }

  /**
   * Whatever is spoilt how often: afterwards the object is whole or missing, and no part lies
   * about.
   */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.spindle.testkit.Seeds#forThisBuild")
  void isWholeOrMissingWhateverIsSpoilt(long seed) throws IOException {
    var dice = new Random(seed);
    dice.nextBytes(bytes);
    door.spoil(
        1 + dice.nextInt(5),
        dice.nextBoolean() ? FaultyS3.parts() : FaultyS3.completion(),
        switch (dice.nextInt(4)) {
          case 0 -> SLOW_DOWN;
          case 1 -> ERROR_WITHIN_200;
          case 2 -> EXPIRED;
          default -> new Fault.LosesAnswer();
        });
    boolean taken = tried();

    door.spoil(0, _ -> false, SLOW_DOWN);
    if (taken) {
      try (var in = store.open(key())) {
        assertThat(in.readAllBytes()).isEqualTo(bytes);
      }
    } else {
      assertThatThrownBy(() -> store.size(key())).isInstanceOf(IOException.class);
    }
  }

  private boolean tried() {
    try {
      put();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private long put() throws IOException {
    try (var upload = store.begin()) {
      upload.write(bytes, 0, bytes.length);
      upload.commit(sha256());
    }
    return store.size(key());
  }

  private String key() {
    return ObjectStore.key(sha256());
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
