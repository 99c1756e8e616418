package dev.spindle.delivery.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.host.HostGuard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpDialerTest {

  @TempDir Path root;
  private PracticeStore store;
  private SftpDialer dialer;

  @BeforeEach
  void open() {
    store = new PracticeStore(root);
    dialer =
        new SftpDialer(
            new HostGuard(Set.of("127.0.0.1:" + store.port()), HostGuard.Resolver.system()),
            new TransferLimits(Duration.ofSeconds(10), Duration.ofSeconds(5), 1));
  }

  @AfterEach
  void close() {
    dialer.close();
    store.close();
  }

  @Test
  void reachesAStoreThatShowsThePinnedKey() {
    var steps = new ArrayList<ConnectionStep>();

    try (var connection = dialer.dial(store.endpoint(), steps::add)) {
      assertThat(connection.list(".")).isEmpty();
    }
    assertThat(steps)
        .containsExactly(
            ConnectionStep.RESOLVE,
            ConnectionStep.CONNECT,
            ConnectionStep.HOST_KEY,
            ConnectionStep.AUTH);
  }

  @Test
  void stopsForGoodWhenTheHostKeyChanged() {
    var pinned = store.endpoint();
    store.useNewHostKey();

    var failure = failureOf(pinned);

    assertThat(failure.category()).isEqualTo(ErrorCategory.HOST_KEY);
    assertThat(failure.isPermanent()).isTrue();
    assertThat(store.sessions()).as("logins at the stranger").isZero();
  }

  @Test
  void callsAWrongPasswordAnAuthenticationFailureAndNeverPrintsIt() {
    var wrong = withCredential(new Credential.Password("canary-wrong"));

    var failure = failureOf(wrong);

    assertThat(failure.category()).isEqualTo(ErrorCategory.AUTH);
    assertThat(failure.sentence() + wrong).doesNotContain("canary");
  }

  @Test
  void refusesAKeyThatIsNone() {
    var failure = failureOf(withCredential(new Credential.PrivateKey("canary-no-key", null)));

    assertThat(failure.category()).isEqualTo(ErrorCategory.AUTH);
    assertThat(failure.isPermanent()).isTrue();
    assertThat(failure.sentence()).doesNotContain("canary");
  }

  @Test
  void callsAClosedPortUnavailable() {
    var endpoint = store.endpoint();
    store.close();

    assertThat(failureOf(endpoint).category()).isEqualTo(ErrorCategory.UNAVAILABLE);
  }

  @Test
  void doesNotConnectToAnAddressThatTheGuardRefuses() {
    var strict =
        new SftpDialer(
            new HostGuard(Set.of(), HostGuard.Resolver.system()),
            new TransferLimits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1));
    try (strict) {
      assertThatThrownBy(() -> strict.dial(store.endpoint()))
          .isInstanceOfSatisfying(
              DeliveryFailure.class, failure -> assertThat(failure.isPermanent()).isTrue());
    }
    assertThat(store.sessions()).isZero();
  }

  private Endpoint withCredential(Credential credential) {
    var right = store.endpoint();
    return new Endpoint(right.host(), right.port(), right.user(), credential, right.hostKey());
  }

  private DeliveryFailure failureOf(Endpoint endpoint) {
    try (var connection = dialer.dial(endpoint)) {
      throw new AssertionError("connected: " + connection);
    } catch (DeliveryFailure failure) {
      return failure;
    }
  }
}
