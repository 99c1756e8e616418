package dev.spindle.sandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.spindle.ddex.choreography.Acknowledgement;
import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Acknowledgement.ProposedAction;
import dev.spindle.ddex.choreography.ChoreographyVersion;
import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.sftp.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class IntakeTest extends IntakeStory {

  @Test
  void acknowledgesAndListsAPackageThatCameThroughTheDoor() throws IOException {
    try (Visitor visitor =
        Visitor.withPassword(
            doors.plate(store).orElseThrow(), "northwind", credentials.of(store).sftpPassword())) {
      for (Map.Entry<String, byte[]> file : sender().release().entrySet()) {
        makeFolders(visitor, file.getKey());
        visitor.put("/" + file.getKey(), file.getValue());
      }
    }

    Acknowledgement.Item answer = answer();

    assertThat(answer.isPositive()).isTrue();
    assertThat(answer.statuses()).containsExactly(FileStatus.FileOK);
    assertThat(answer.acknowledgedMessage()).startsWith("M-");
    assertThat(visible("DE")).isEmpty();
    clock.advance(Duration.ofSeconds(6));
    Album album = visible("DE").orElseThrow();
    assertThat(album.title()).isEqualTo("Nachtfahrt & <Söhne>");
    assertThat(album.label()).isEqualTo("Example Label");
    assertThat(album.tracks())
        .extracting(Album.Track::isrc, Album.Track::durationMs, Album.Track::sequence)
        .containsExactly(tuple(Sender.isrc(1), 181_500L, 1), tuple(Sender.isrc(2), 181_500L, 2));
  }

  @Test
  void answersInTheVersionItIsSpokenToAndNamesTheFileAccordingly() {
    put(sender().speaking(ChoreographyVersion.V1_6).release());

    assertThat(answer().release().icpn()).isEqualTo(upc);
    assertThat(receipt().answers().getFirst()).matches("ACK_\\d{17}_" + upc + "\\.xml");
  }

  @Test
  void waitsForACompletionFileThatIsNotEmpty() throws IOException {
    Map<String, byte[]> files = sender().release();
    String completion = completionFile(files);
    byte[] manifest = files.put(completion, new byte[0]);
    put(files);

    await().during(Duration.ofMillis(500)).until(() -> receiptIfAny().isEmpty());

    Files.write(store.inbox().resolve(completion), Objects.requireNonNull(manifest));
    assertThat(answer().isPositive()).isTrue();
  }

  @Test
  void namesEveryFileThatIsMissing() {
    Map<String, byte[]> files = sender().release();
    files.keySet().removeIf(name -> name.endsWith("_002.wav"));
    put(files);

    assertRefused(FileStatus.ResourceMissing, "_01_002.wav is not there");
    assertThat(answer().affected()).containsExactly(Sender.isrc(2));
    assertThat(answer().action()).isEqualTo(ProposedAction.ResendXmlAndResources);
  }

  @Test
  void findsBytesThatAreNotThoseTheMessageSpeaksOf() {
    Map<String, byte[]> files = sender().release();
    files.replaceAll((name, b) -> name.endsWith("_001.wav") ? altered(b) : b);
    put(files);

    assertRefused(FileStatus.SignatureOrHashSumWrongOrMissing, "MD5");
  }

  @Test
  void findsFilesThatAreCutShortOrOfAnotherKind() {
    Map<String, byte[]> files = sender().release();
    files.replaceAll((name, b) -> name.endsWith("_001.wav") ? new byte[] {1, 2} : b);
    put(files);

    assertRefused(FileStatus.ResourceCorrupt, "has 2 bytes");
  }

  @Test
  void refusesAMessageThatIsNotTheOneTheManifestSpeaksOf() {
    Map<String, byte[]> files = sender().release();
    files.replaceAll((name, b) -> isMessage(name) ? altered(b) : b);
    put(files);

    assertRefused(FileStatus.SignatureOrHashSumWrongOrMissing, "MD5");
  }

  @Test
  void refusesMessagesThatAreNotWellFormedOrHostile() {
    put(sender().mangling(xml -> xml.substring(0, xml.length() - 20)).release());
    assertRefused(FileStatus.NewReleaseMessageInvalid, "");

    upc = Sender.newUpc();
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
    put(sender().mangling(xml -> xml.replaceFirst("\\?>", "?>" + doctype)).release());
    assertRefused(FileStatus.NewReleaseMessageInvalid, "");
    assertThat(answer().action()).isEqualTo(ProposedAction.ResendXmlOnly);
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "SPINDLE_DDEX", matches = ".+")
  void refusesAMessageThatBreaksTheSchema() {
    put(
        sender()
            .mangling(xml -> xml.replace("<ReleaseList>", "<ReleaseLost/><ReleaseList>"))
            .release());

    assertRefused(FileStatus.NewReleaseMessageInvalid, "ReleaseLost");
  }

  @Test
  void refusesAMessageThatIsMeantForAnother() {
    put(new Sender("PADPIDA2026112199L", upc).release());

    assertRefused(FileStatus.NewReleaseMessageInvalid, "not addressed to us");
  }

  @Test
  void refusesABatchWhoseMessageIsNotThereOrLiesElsewhere() {
    Map<String, byte[]> files = sender().release();
    files.keySet().removeIf(IntakeTest::isMessage);
    put(files);
    assertRefused(FileStatus.ErnMissing, "is not there");

    upc = Sender.newUpc();
    Map<String, byte[]> escaping = sender().release();
    escaping.replaceAll(
        (name, b) ->
            name.contains("BatchComplete")
                ? text(b).replace("./" + upc, "../../../" + upc).getBytes(StandardCharsets.UTF_8)
                : b);
    put(escaping);
    assertRefused(FileStatus.ErnMissing, "is not there");
  }

  @Test
  void answersAManifestThatCannotBeRead() {
    put(
        Map.of(
            "N_" + upc + "/BatchComplete_" + upc + ".xml",
            "<nothing/>".getBytes(StandardCharsets.UTF_8)));

    await()
        .until(
            () ->
                receipts.of(store).stream()
                    .anyMatch(r -> r.batch().equals("N_" + upc) && !r.answers().isEmpty()));
  }

  @Test
  void wantsFilesWithTheFirstMessage() {
    put(sender().withoutFiles().release());

    assertRefused(FileStatus.ResourceMissing, "is not there");
  }
}
