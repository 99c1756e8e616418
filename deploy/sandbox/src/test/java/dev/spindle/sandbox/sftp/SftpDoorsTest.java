package dev.spindle.sandbox.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.sandbox.SandboxTest;
import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SandboxTest
class SftpDoorsTest {

  @Autowired Stores stores;
  @Autowired SftpDoors doors;
  @Autowired CredentialBook credentials;
  @Autowired Behaviours behaviours;

  private Store store;
  private DoorPlate door;

  @BeforeEach
  void pickStore() {
    store = stores.find("northwind").orElseThrow();
    door = doors.plate(store).orElseThrow();
  }

  @AfterEach
  void behave() {
    behaviours.replace(store, Behaviour.GOOD);
  }

  @Test
  void takesFilesIntoTheStoresOwnFolder() throws IOException {
    try (Visitor visitor = enter()) {
      visitor.put("/hello.txt", "hello".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(store.inbox().resolve("hello.txt")).hasContent("hello");
  }

  @Test
  void keepsVisitorsInsideTheirFolder() throws IOException {
    try (Visitor visitor = enter()) {
      visitor.put("/../../escaped.txt", new byte[1]);
    }

    assertThat(store.inbox().resolve("../escaped.txt")).doesNotExist();
    assertThat(store.inbox().resolve("escaped.txt")).exists();
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(() -> Visitor.withPassword(door, "northwind", "wrong").close())
        .isInstanceOf(SshException.class);
  }

  @Test
  void letsAKnownPublicKeyInAndNoOther() throws Exception {
    KeyPair known = newKey();
    KeyPair other = newKey();
    doors.authorize(store, PublicKeyEntry.toString(known.getPublic()));

    Visitor.withKey(door, "northwind", known).close();

    assertThatThrownBy(() -> Visitor.withKey(door, "northwind", other).close())
        .isInstanceOf(SshException.class);
  }

  @Test
  void refusesToAuthorizeWhatIsNoKey() {
    assertThatThrownBy(() -> doors.authorize(store, "not a key"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsThePublishedHostKeyUnlessToldToChangeIt() throws IOException {
    try (Visitor visitor = enter()) {
      assertThat(visitor.seenFingerprint()).isEqualTo(door.fingerprint());
    }

    misbehave(new Behaviour.Sftp(null, null, null, null, null, null, true, null));

    try (Visitor visitor = enter()) {
      assertThat(visitor.seenFingerprint()).isNotEqualTo(door.fingerprint());
    }
    assertThat(doors.plate(store).orElseThrow().fingerprint()).isEqualTo(door.fingerprint());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 40_000, 99_999, 100_000})
  void cutsTheLineAtExactlyThatByteAndOnlyOnce(long cutAt) throws IOException {
    misbehave(new Behaviour.Sftp(cutAt, null, null, null, null, null, null, null));
    byte[] content = new byte[100_000];
    new Random(7).nextBytes(content);
    String name = "cut-" + cutAt + ".bin";

    try (Visitor visitor = enter()) {
      assertThatThrownBy(() -> visitor.put("/" + name, content)).isInstanceOf(IOException.class);
    }
    assertThat(Files.size(store.inbox().resolve(name))).isEqualTo(cutAt);

    try (Visitor visitor = enter()) {
      visitor.put("/" + name, content);
    }
    assertThat(store.inbox().resolve(name)).hasBinaryContent(content);
  }

  @Test
  void cutsTheLineAfterARenameThatHasHappened() throws IOException {
    misbehave(new Behaviour.Sftp(null, null, "*.done", null, null, null, null, null));

    try (Visitor visitor = enter()) {
      visitor.put("/a.tmp", new byte[] {1});
      assertThatThrownBy(() -> visitor.sftp().rename("/a.tmp", "/a.done"))
          .isInstanceOf(IOException.class);
    }

    assertThat(store.inbox().resolve("a.done")).exists();
  }

  @Test
  void cutsTheLineBeforeTheCompletionFileIsOpened() throws IOException {
    misbehave(new Behaviour.Sftp(null, "BatchComplete_*", null, null, null, null, null, null));

    try (Visitor visitor = enter()) {
      visitor.put("/other.xml", new byte[] {1});
      assertThatThrownBy(() -> visitor.put("/BatchComplete_1.xml", new byte[] {1}))
          .isInstanceOf(IOException.class);
    }

    assertThat(store.inbox().resolve("BatchComplete_1.xml")).doesNotExist();
  }

  @Test
  void saysPermissionDeniedWhenOpeningOrRenaming() throws IOException {
    misbehave(
        new Behaviour.Sftp(
            null, null, null, null, Behaviour.WriteFault.PERMISSION_DENIED, true, null, null));

    try (Visitor visitor = enter()) {
      Files.write(store.inbox().resolve("there.txt"), new byte[1]);
      assertThat(statusOf(() -> visitor.put("/denied.txt", new byte[1])))
          .isEqualTo(SftpConstants.SSH_FX_PERMISSION_DENIED);
      assertThat(statusOf(() -> visitor.sftp().rename("/there.txt", "/moved.txt")))
          .isEqualTo(SftpConstants.SSH_FX_PERMISSION_DENIED);
    }
  }

  @Test
  void failsWritesOnAFullDisk() throws IOException {
    misbehave(
        new Behaviour.Sftp(
            null, null, null, null, Behaviour.WriteFault.DISK_FULL, null, null, null));

    try (Visitor visitor = enter()) {
      assertThat(statusOf(() -> visitor.put("/full.txt", new byte[10])))
          .isEqualTo(SftpConstants.SSH_FX_FAILURE);
    }
    assertThat(store.inbox().resolve("full.txt")).isEmptyFile();
  }

  @Test
  void writesNoFasterThanTold() throws IOException {
    misbehave(new Behaviour.Sftp(null, null, null, null, null, null, null, 100_000L));
    long before = System.nanoTime();

    try (Visitor visitor = enter()) {
      visitor.put("/slow.bin", new byte[60_000]);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(590));
  }

  @Test
  void leavesWritesUnansweredWhenToldToHang() throws IOException {
    misbehave(
        new Behaviour.Sftp(null, null, null, null, Behaviour.WriteFault.HANG, null, null, null));

    try (Visitor visitor = enter()) {
      var upload =
          CompletableFuture.runAsync(
              () -> assertThatThrownBy(() -> visitor.put("/hang.txt", new byte[10])));

      assertThat(upload)
          .failsWithin(Duration.ofMillis(300))
          .withThrowableOfType(TimeoutException.class);
    }
  }

  private Visitor enter() throws IOException {
    return Visitor.withPassword(door, "northwind", credentials.of(store).sftpPassword());
  }

  private void misbehave(Behaviour.Sftp sftp) {
    behaviours.replace(store, new Behaviour(sftp, null, null, null));
  }

  private static KeyPair newKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private interface Step {
    void run() throws IOException;
  }

  private static @Nullable Integer statusOf(Step step) {
    try {
      step.run();
      return null;
    } catch (SftpException e) {
      return e.getStatus();
    } catch (IOException e) {
      throw new AssertionError("No SFTP status", e);
    }
  }
}
