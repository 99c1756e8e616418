package dev.spindle.ddex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.shelf.Takedown;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErnCommandTest {

  private static final String DRAFT =
      """
      sender.dpid=PADPIDA2013020802I
      recipient.dpid=PADPIDA2016090105F
      created=2026-03-06T12:00:00Z
      language=en
      icpn=4006381333931
      type=Single
      title=Night & Day
      artist=Anna
      label=Records
      genre=Pop
      cline=2026 Records
      cline.year=2026
      original-release-date=2026-04-03
      territories=-US,CA
      start=2026-04-03
      deals=SubscriptionModel:OnDemandStream,NonInteractiveStream PayAsYouGoModel:PermanentDownload
      track.1.title=Night
      track.1.isrc=QZ-ABC-26-00001
      track.1.duration=PT3M5S
      track.1.composers=Berta; Carl
      track.1.file=a.wav
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return new ErnCommand(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            "none")
        .run(words);
  }

  private String write(String name, NewRelease message) throws IOException {
    Path file = folder.resolve(name);
    return Files.write(file, ErnWriter.forVersion(ErnVersion.ERN_43).bytes(message)).toString();
  }

  @Test
  void buildsAMessageFromADraftAndTakesTheHashFromTheFile() throws IOException {
    Files.writeString(folder.resolve("a.wav"), "abc");
    String draft = Files.writeString(folder.resolve("draft.properties"), DRAFT).toString();

    assertThat(run("build", draft, "--version", "4.3")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "<TitleText>Night &amp; Day</TitleText>",
            "<ExcludedTerritoryCode>US</ExcludedTerritoryCode>")
        .contains("<HashSumValue>900150983cd24fb0d6963f7d28e17f72</HashSumValue>");
  }

  @Test
  void saysWhatADraftLacks() throws IOException {
    String draft = Files.writeString(folder.resolve("d.properties"), "title=x").toString();

    assertThat(run("build", draft)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("the draft lacks sender.dpid");
  }

  @Test
  void writesAMessageInAnotherVersion() throws IOException {
    String target = folder.resolve("o.xml").toString();

    assertThat(
            run("build", write("m.xml", Example.message()), "--version", "3.8.2", "--out", target))
        .isZero();
    assertThat(Path.of(target)).content().contains("http://ddex.net/xml/ern/382");
  }

  @Test
  void validatesForPeopleAndForPrograms() throws IOException {
    String good = write("m.xml", Example.message());
    String bad = Files.writeString(folder.resolve("b.xml"), "<x>").toString();

    assertThat(run("validate", good, "--pack", "spotify-2026-04")).isZero();
    assertThat(run("validate", good, bad, "--json")).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "ERN 4.3: accepted", "\"accepted\":false", "\"rule\":\"unreadable\"", "NOT_INSTALLED");
  }

  @Test
  void readsAMessageAndTellsTheDifferenceToTheNext() throws IOException {
    String before = write("a.xml", Example.message());
    String after = write("b.xml", Takedown.withoutDeals(Example.message()));

    assertThat(run("read", before)).isZero();
    assertThat(run("diff", before, before)).isZero();
    assertThat(run("diff", before, after)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("QZABC2600002 Anna & die Töne - Lied 2 PT3M2S")
        .contains(
            "track 3 (OnDemandStream, SubscriptionModel) no longer available in the whole world");
  }

  @Test
  void explainsItselfWhenNotUnderstood() {
    assertThat(run("frobnicate")).isEqualTo(2);
    assertThat(run("validate", "--nonsense")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ern validate MESSAGE");
  }
}
