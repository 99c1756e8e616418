package dev.spindle.sandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.sandbox.SandboxApplication;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.sftp.SftpDoors;
import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

class MoodsTest extends IntakeStory {

  @Test
  void rejectsWhateverComesWhenToldTo() {
    behave(
        new Behaviour.Intake(
            Behaviour.Answer.REJECT, "ResourceNotMeetingSpecifications", "Too loud", null));
    put(sender().release());

    assertRefused(FileStatus.ResourceNotMeetingSpecifications, "Too loud");
    assertThat(catalogue.holding(store, upc)).isEmpty();
  }

  @Test
  void staysSilentWhenToldTo() {
    behave(new Behaviour.Intake(Behaviour.Answer.SILENT, null, null, null));
    put(sender().release());

    await().until(() -> receiptIfAny().isPresent());
    await().during(Duration.ofMillis(500)).until(() -> receipt().answers().isEmpty());
    assertThat(catalogue.holding(store, upc)).isEmpty();
  }

  @Test
  void answersLateWhenToldTo() {
    behave(new Behaviour.Intake(null, null, null, Duration.ofHours(1)));
    put(sender().release());
    await().until(() -> receiptIfAny().isPresent());
    assertThat(receipt().answers()).isEmpty();

    clock.advance(Duration.ofHours(2));

    assertThat(answer().isPositive()).isTrue();
  }

  @Test
  void takesABatchOnce() throws IOException {
    Map<String, byte[]> files = sender().release();
    put(files);
    answer();

    put(files);

    await().during(Duration.ofMillis(500)).until(() -> receiptsOfRelease().size() == 1);
    Files.write(
        store.inbox().resolve(completionFile(files)),
        (text(files.get(completionFile(files))) + "\n").getBytes(StandardCharsets.UTF_8));
    await().until(() -> receiptsOfRelease().size() == 2);
  }

  @Test
  void knowsEverythingAfterARestart() {
    accept(sender());
    String folder = Objects.requireNonNull(store.inbox().getParent()).toString();

    try (var restarted =
        new SpringApplicationBuilder(SandboxApplication.class)
            .run(
                "--server.port=0",
                "--spindle.sandbox.sftp-port=0",
                "--spindle.sandbox.folder=" + folder)) {
      Store again = restarted.getBean(Stores.class).find("northwind").orElseThrow();

      assertThat(restarted.getBean(Catalogue.class).holding(again, upc))
          .hasValueSatisfying(
              listing ->
                  assertThat(listing).isEqualTo(catalogue.holding(store, upc).orElseThrow()));
      assertThat(restarted.getBean(SftpDoors.class).plate(again).orElseThrow().fingerprint())
          .isEqualTo(doors.plate(store).orElseThrow().fingerprint());
      assertThat(restarted.getBean(CredentialBook.class).of(again))
          .isEqualTo(credentials.of(store));
      assertThat(restarted.getBean(ReceiptBook.class).of(again)).isEqualTo(receipts.of(store));
    }
  }
}
