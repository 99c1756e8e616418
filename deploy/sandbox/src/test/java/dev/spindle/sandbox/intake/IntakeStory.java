package dev.spindle.sandbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.spindle.ddex.choreography.Acknowledgement;
import dev.spindle.ddex.choreography.Acknowledgement.FileStatus;
import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.sandbox.MovableClock;
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
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of the desk share: a store, a release of their own, and how to send and read. */
@SandboxTest
abstract class IntakeStory {

  @Autowired Stores stores;
  @Autowired Catalogue catalogue;
  @Autowired Behaviours behaviours;
  @Autowired CredentialBook credentials;
  @Autowired SftpDoors doors;
  @Autowired ReceiptBook receipts;
  @Autowired MovableClock clock;

  Store store;
  String upc;

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

  Sender sender() {
    return new Sender(store.dpid(), upc);
  }

  void accept(Sender sender) {
    int before = receiptsOfRelease().size();
    put(sender.release());
    await().until(() -> receiptsOfRelease().size() > before && !receipt().answers().isEmpty());
    assertThat(answer().isPositive()).as(String.valueOf(answer().error())).isTrue();
    clock.advance(Duration.ofSeconds(6));
  }

  void put(Map<String, byte[]> files) {
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

  void assertRefused(FileStatus status, String sentence) {
    Acknowledgement.Item answer = answer();
    assertThat(answer.statuses()).containsExactly(status);
    assertThat(answer.error()).contains(sentence);
    assertThat(answer.isPositive()).isFalse();
  }

  /** The last answer about the release. */
  Acknowledgement.Item answer() {
    await().until(() -> receiptIfAny().filter(r -> !r.answers().isEmpty()).isPresent());
    Path file = store.acknowledgements().resolve(receipt().answers().getLast());
    try (InputStream in = Files.newInputStream(file)) {
      return AcknowledgementXml.read(in).releases().getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Receipt receipt() {
    return receiptIfAny().orElseThrow();
  }

  Optional<Receipt> receiptIfAny() {
    return receiptsOfRelease().stream().reduce((_, last) -> last);
  }

  List<Receipt> receiptsOfRelease() {
    return receipts.of(store).stream()
        .filter(receipt -> receipt.outcomes().stream().anyMatch(o -> upc.equals(o.upc())))
        .toList();
  }

  Optional<Album> visible(String territory) {
    return catalogue.visible(store, territory).filter(album -> album.upc().equals(upc)).findFirst();
  }

  void behave(Behaviour.Intake intake) {
    behaviours.replace(store, new Behaviour(null, null, intake, null));
  }

  static void makeFolders(Visitor visitor, String file) throws IOException {
    List<String> made = new ArrayList<>();
    for (String part : file.substring(0, file.lastIndexOf('/')).split("/")) {
      made.add(part);
      String folder = "/" + String.join("/", made);
      if (notThere(visitor, folder)) {
        visitor.sftp().mkdir(folder);
      }
    }
  }

  static boolean notThere(Visitor visitor, String folder) throws IOException {
    String parent = folder.substring(0, folder.lastIndexOf('/') + 1);
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    return Stream.of(visitor.sftp().readDir(parent))
        .flatMap(entries -> StreamSupport.stream(entries.spliterator(), false))
        .noneMatch(entry -> entry.getFilename().equals(name));
  }

  static String completionFile(Map<String, byte[]> files) {
    return files.keySet().stream()
        .filter(name -> name.contains("BatchComplete"))
        .findFirst()
        .orElseThrow();
  }

  static boolean isMessage(String name) {
    return name.endsWith(".xml") && !name.contains("BatchComplete");
  }

  static byte[] altered(byte[] bytes) {
    byte[] other = bytes.clone();
    other[other.length - 1] ^= 1;
    return other;
  }

  static String text(byte @Nullable [] bytes) {
    return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
  }
}
