package dev.spindle.sandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.spindle.ddex.choreography.Acknowledgement;
import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.Acknowledgement.ProposedAction;
import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.ddex.choreography.ChoreographyVersion;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.sandbox.MovableClock;
import dev.spindle.sandbox.SandboxApplication;
import dev.spindle.sandbox.SandboxTest;
import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.sftp.SftpDoors;
import dev.spindle.sandbox.sftp.Visitor;
import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;

@SandboxTest
class IntakeTest {

  @Autowired Stores stores;
  @Autowired Catalogue catalogue;
  @Autowired Behaviours behaviours;
  @Autowired CredentialBook credentials;
  @Autowired SftpDoors doors;
  @Autowired ReceiptBook receipts;
  @Autowired MovableClock clock;

  private Store store;
  private String upc;

  @BeforeEach
  void newRelease() {
    store = stores.find("northwind").orElseThrow();
    upc = Sender.newUpc();
  }

  @AfterEach
  void behave() {
    behaviours.replace(store, Behaviour.GOOD);
    clock.reset();
  }

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
  void refusesAReleaseWithoutDealsThatItDoesNotHave() {
    put(sender().offering(List.of()).release());

    assertRefused(FileStatus.NoDealInNewReleaseMessage, "no deal");
  }

  @Test
  void takesAnUpdateWithoutFilesForAReleaseItHas() {
    accept(sender());

    accept(sender().withoutFiles().titled("Tagfahrt"));

    assertThat(visible("DE").map(Album::title)).contains("Tagfahrt");
  }

  @Test
  void wantsFilesWithTheFirstMessage() {
    put(sender().withoutFiles().release());

    assertRefused(FileStatus.ResourceMissing, "is not there");
  }

  @Test
  void takesDownWhatIsOfferedNoMore() {
    accept(sender());
    assertThat(visible("DE")).isPresent();

    accept(sender().withoutFiles().offering(List.of()));

    assertThat(visible("DE")).isEmpty();
    assertThat(catalogue.holding(store, upc)).isPresent();
  }

  @Test
  void showsAReleaseOnlyWhereItIsOffered() {
    Deal not =
        Deal.of(
            Territories.allBut("US"),
            Period.from(Moment.parse("2020-01-01")),
            "SubscriptionModel",
            "OnDemandStream");
    accept(sender().offering(List.of(not)));
    assertThat(visible("US")).isEmpty();
    assertThat(visible("DE")).isPresent();

    accept(sender().withoutFiles().offering(List.of(Sender.EVERYWHERE)));

    assertThat(visible("US")).isPresent();
  }

  @Test
  void showsAGloballyTimedReleaseFromThatInstantOn() {
    OffsetDateTime start = OffsetDateTime.now(ZoneOffset.UTC).plusHours(1).withNano(0);
    Deal timed =
        Deal.of(
            Territories.WORLDWIDE,
            Period.from(new Moment.Instant(start)),
            "SubscriptionModel",
            "OnDemandStream");
    accept(sender().offering(List.of(timed)));
    assertThat(visible("JP")).isEmpty();

    clock.advance(Duration.ofHours(1));

    assertThat(visible("JP")).isPresent();
    assertThat(visible("US")).isPresent();
  }

  @Test
  void hidesATrackWhoseRightsAreGone() {
    accept(sender());

    accept(sender().withoutFiles().offeringTheFirstTrack(List.of()));

    assertThat(visible("DE").orElseThrow().tracks())
        .extracting(Album.Track::isrc)
        .containsExactly(Sender.isrc(2));
  }

  @Test
  void forgetsWhatIsPurged() {
    accept(sender());

    put(sender().withoutFiles().purge());
    await().until(() -> catalogue.holding(store, upc).isEmpty());
  }

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

  private Sender sender() {
    return new Sender(store.dpid(), upc);
  }

  private void accept(Sender sender) {
    int before = receiptsOfRelease().size();
    put(sender.release());
    await().until(() -> receiptsOfRelease().size() > before && !receipt().answers().isEmpty());
    assertThat(answer().isPositive()).as(String.valueOf(answer().error())).isTrue();
    clock.advance(Duration.ofSeconds(6));
  }

  private void put(Map<String, byte[]> files) {
    files.forEach(
        (name, bytes) -> {
          try {
            Path file = store.inbox().resolve(name);
            Files.createDirectories(file.getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".part");
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void assertRefused(FileStatus status, String sentence) {
    Acknowledgement.Item answer = answer();
    assertThat(answer.statuses()).containsExactly(status);
    assertThat(answer.error()).contains(sentence);
    assertThat(answer.isPositive()).isFalse();
  }

  /** The last answer about the release. */
  private Acknowledgement.Item answer() {
    await().until(() -> receiptIfAny().filter(r -> !r.answers().isEmpty()).isPresent());
    Path file = store.acknowledgements().resolve(receipt().answers().getLast());
    try (InputStream in = Files.newInputStream(file)) {
      return AcknowledgementXml.read(in).releases().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Receipt receipt() {
    return receiptIfAny().orElseThrow();
  }

  private Optional<Receipt> receiptIfAny() {
    return receiptsOfRelease().stream().reduce((_, last) -> last);
  }

  private List<Receipt> receiptsOfRelease() {
    return receipts.of(store).stream()
        .filter(receipt -> receipt.outcomes().stream().anyMatch(o -> upc.equals(o.upc())))
        .toList();
  }

  private Optional<Album> visible(String territory) {
    return catalogue.visible(store, territory).filter(album -> album.upc().equals(upc)).findFirst();
  }

  private void behave(Behaviour.Intake intake) {
    behaviours.replace(store, new Behaviour(null, null, intake, null));
  }

  private static void makeFolders(Visitor visitor, String file) throws IOException {
    List<String> made = new ArrayList<>();
    for (String part : file.substring(0, file.lastIndexOf('/')).split("/")) {
      made.add(part);
      String folder = "/" + String.join("/", made);
      if (notThere(visitor, folder)) {
        visitor.sftp().mkdir(folder);
      }
    }
  }

  private static boolean notThere(Visitor visitor, String folder) throws IOException {
    String parent = folder.substring(0, folder.lastIndexOf('/') + 1);
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    return Stream.of(visitor.sftp().readDir(parent))
        .flatMap(entries -> StreamSupport.stream(entries.spliterator(), false))
        .noneMatch(entry -> entry.getFilename().equals(name));
  }

  private static String completionFile(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(name -> name.contains("BatchComplete"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isMessage(String name) {
    return name.endsWith(".xml") && !name.contains("BatchComplete");
  }

  private static byte[] altered(byte[] bytes) {
    byte[] other = bytes.clone();
    other[other.length - 1] ^= 1;
    return other;
  }

  private static String text(byte @Nullable [] bytes) {
    return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
  }
}
