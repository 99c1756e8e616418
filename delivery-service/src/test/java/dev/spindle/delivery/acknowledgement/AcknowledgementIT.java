package dev.spindle.delivery.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.contracts.delivery.v1.DeliveryStatusChanged;
import dev.spindle.contracts.lifecycle.v1.ReleaseState;
import dev.spindle.contracts.topics.Topics;
import dev.spindle.ddex.choreography.Acknowledgement;
import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Acknowledgement.Item;
import dev.spindle.ddex.choreography.Acknowledgement.ProposedAction;
import dev.spindle.ddex.choreography.Acknowledgement.SupplyChainStatus;
import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.ddex.choreography.ChoreographyVersion;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.delivery.Api;
import dev.spindle.delivery.Releases;
import dev.spindle.delivery.Scene;
import dev.spindle.platform.events.Envelope;
import dev.spindle.testkit.faults.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcknowledgementIT extends Scene {

  @Test
  void readsThatTheStoreTookAReleaseByItsId() throws IOException {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");

    answer("ACK_1.xml", ChoreographyVersion.V1_6, item(null, FileStatus.FileOK, null));

    var details = api.awaitStatus(release, "ACKNOWLEDGED");
    assertThat(details.get("acknowledgements").get(0).get("status").asString()).isEqualTo("FileOK");
  }

  @Test
  void readsWhyTheStoreRefusedAMessageById() throws IOException {
    api.target(store);
    var release = api.scheduled(1);
    var sent = api.awaitStatus(release, "DELIVERED");
    var message = sent.get("shipped").get("messageId").asString();

    answer(
        "ACK_2.xml",
        ChoreographyVersion.V1_8,
        item(message, FileStatus.ResourceCorrupt, "Track 1 clicks"));

    var delivery = api.awaitStatus(release, "REJECTED").get("delivery");
    assertThat(delivery.get("errorCategory").asString()).isEqualTo("QUALITY");
    assertThat(delivery.get("detail").asString()).contains("ResourceCorrupt", "Track 1 clicks");
  }

  @Test
  void goesOnAfterAFileThatIsNoAcknowledgement() throws IOException {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");
    write(
        "ACK_0.xml",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
            .getBytes(StandardCharsets.UTF_8));

    await().until(() -> noted().equals(List.of("UNREADABLE")));
    answer("ACK_3.xml", ChoreographyVersion.V1_6, item(null, FileStatus.FileOK, null));

    api.awaitStatus(release, "ACKNOWLEDGED");
    assertThat(noted()).containsExactly("UNREADABLE", "FileOK");
  }

  @Test
  void readsAnAnswerThatTheStoreWroteInTwoHalvesHoweverLongItPausedBetween() throws IOException {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");
    var whole = bytes("ACK_6.xml", ChoreographyVersion.V1_6, item(null, FileStatus.FileOK, null));
    var file = Files.createDirectories(folder.resolve("acknowledgements")).resolve("ACK_6.xml");

    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    await().until(() -> noted().equals(List.of("UNREADABLE")));
    Files.write(file, whole);

    api.awaitStatus(release, "ACKNOWLEDGED");
    assertThat(noted()).containsExactly("FileOK");
  }

  @Test
  void aFileLargerThanAnyAnswerHoldsUpNoOther() throws IOException {
    api.target(store);
    var release = api.scheduled(1);
    api.awaitStatus(release, "DELIVERED");
    write("ACK_0.xml", new byte[1024 * 1024 + 1]);

    answer("ACK_7.xml", ChoreographyVersion.V1_6, item(null, FileStatus.FileOK, null));

    api.awaitStatus(release, "ACKNOWLEDGED");
  }

  private List<Object> noted() {
    return database
        .rows(api.tenant, "select status from acknowledgement order by file_name")
        .stream()
        .map(row -> Objects.requireNonNull(row.get("status")))
        .toList();
  }

  @Test
  void anUpdateBringsOnlyWhatTheStoreHasNotTakenIn() throws IOException {
    api.target(store);
    var release = api.scheduled(2);
    api.awaitStatus(release, "DELIVERED");
    answer("ACK_5.xml", ChoreographyVersion.V1_6, item(null, FileStatus.FileOK, null));
    api.awaitStatus(release, "ACKNOWLEDGED");

    events.publish(
        Topics.RELEASE_CHANGED,
        release,
        api.tenant,
        api.releases.deliverable(release, 2, 3).setTitle("Three songs now").build());
    await().until(() -> api.deliveries(release).size() == 2);

    var update = api.awaitStatus(release, "DELIVERED");
    assertThat(update.get("shipped").get("files"))
        .extracting(file -> file.get("path").asString())
        .containsExactly(
            Releases.UPC + "/resources/" + Releases.UPC + "_01_003.wav",
            Releases.UPC + "/" + Releases.UPC + ".xml");
  }

  @Test
  void keepsAnAnswerThatIsFasterThanOurOwnRecord() throws Exception {
    api.target(store);
    api.awaitStatus(api.scheduled(1), "DELIVERED");
    try (var stop = Stop.waitingAt("delivery-batch-complete")) {
      var release = api.scheduled(2);
      stop.awaitPasses(1);
      var id = api.deliveries(release).getFirst().get("id").asString();
      var message = api.details(id).get("shipped").get("messageId").asString();

      answer("ACK_4.xml", ChoreographyVersion.V1_8, item(message, FileStatus.FileOK, null));
      await()
          .during(Duration.ofMillis(700))
          .until(() -> api.details(id).get("acknowledgements").isEmpty());
      stop.go();

      api.awaitStatus(release, "ACKNOWLEDGED");
    }
  }

  @Test
  void oneTraceRunsFromTheTransitionToTheStoresAnswer() throws IOException {
    var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    var release = Releases.newId();
    api.target(store);
    events.publish(
        Topics.RELEASE_CHANGED,
        release,
        api.tenant,
        api.releases.deliverable(release, 1, 1).build());
    schedule(release, "00-" + trace + "-00f067aa0ba902b7-01");
    api.awaitStatus(release, "DELIVERED");
    answer("ACK_8.xml", ChoreographyVersion.V1_6, item(null, FileStatus.FileOK, null));
    api.awaitStatus(release, "ACKNOWLEDGED");

    events.await(Topics.DELIVERY_STATUS_CHANGED, release, DeliveryStatusChanged.class, 6);
    assertThat(
            Stream.of(Topics.DELIVERY_REQUESTED, Topics.DELIVERY_STATUS_CHANGED)
                .flatMap(topic -> events.records(topic, release.toString()).stream())
                .map(record -> Envelope.of(record.headers()).traceparent()))
        .hasSize(7)
        .allSatisfy(parent -> assertThat(parent).contains(trace));
  }

  private void schedule(UUID release, String traceparent) {
    var topic = Topics.RELEASE_TRANSITIONED;
    var value = Releases.transitioned(release, 1, ReleaseState.SCHEDULED, 1);
    var envelope =
        new Envelope(
            UUID.randomUUID().toString(),
            topic.value(),
            "/test",
            Instant.now(),
            release.toString(),
            api.tenant,
            "tester",
            traceparent);
    events.send(topic.name(), release.toString(), events.frame(topic, value), envelope.headers());
  }

  private void answer(String name, ChoreographyVersion version, Item item) throws IOException {
    write(name, bytes(name, version, item));
  }

  private static byte[] bytes(String name, ChoreographyVersion version, Item item) {
    var out = new ByteArrayOutputStream();
    var acknowledgement =
        new Acknowledgement(
            "ack-" + name,
            MessagingParty.of(Api.STORE_DPID, "Practice Store"),
            MessagingParty.of(Releases.SENDER, "Nordlys Records"),
            OffsetDateTime.now(ZoneOffset.UTC),
            List.of(item));
    AcknowledgementXml.write(acknowledgement, version, out);
    return out.toByteArray();
  }

  private void write(String name, byte[] bytes) throws IOException {
    var inbox = Files.createDirectories(folder.resolve("acknowledgements"));
    var part = Files.write(inbox.resolve(name + ".part"), bytes);
    Files.move(part, inbox.resolve(name));
  }

  private static Item item(@Nullable String message, FileStatus status, @Nullable String text) {
    boolean fine = status == FileStatus.FileOK;
    return new Item(
        ReleaseId.icpn(Releases.UPC),
        message,
        null,
        List.of(status),
        fine
            ? SupplyChainStatus.SuccessfullyIngestedByReleaseDistributor
            : SupplyChainStatus.ProcessingErrorAtReleaseDistributor,
        text,
        fine ? null : ProposedAction.ResendXmlAndResources,
        false,
        List.of());
  }
}
