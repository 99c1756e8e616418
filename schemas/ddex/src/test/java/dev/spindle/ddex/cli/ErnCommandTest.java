package dev.spindle.ddex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.shelf.Takedown;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
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
            "ERN 4.3, accepted", "\"accepted\":false", "\"rule\":\"unreadable\"", "NOT_INSTALLED");
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
        .contains("track 3 no longer available in the whole world");
  }

  @Test
  void explainsItselfWhenNotUnderstood() {
    assertThat(run("frobnicate")).isEqualTo(2);
    assertThat(run("validate", "--nonsense")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ern validate MESSAGE");
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void refusesAFileThatIsNotTheOneHashed() throws IOException {
    Path sound = Files.writeString(folder.resolve("a.wav"), "abc");
    String draft = Files.writeString(folder.resolve("d.properties"), DRAFT).toString();
    String message = folder.resolve("m.xml").toString();
    assertThat(run("build", draft, "--out", message)).isZero();

    run("validate", message, "--files", folder.toString());
    assertThat(said()).contains("content").doesNotContain("[file-hash]");
    Files.writeString(sound, "abd");

    assertThat(run("validate", message, "--files", folder.toString())).isEqualTo(1);
    assertThat(said()).contains("a.wav has the MD5 4911e516e5aa21d327512e0c8b197616");
  }

  @Test
  void asksDdexsOwnRulesWhereTheyAreInstalled() throws IOException {
    String file = write("m.xml", Example.message());
    String folder = Installed.path().toString();

    assertThat(run("validate", file, "--ddex", folder)).isZero();
    assertThat(said())
        .contains("passed:        well formed, schema, grammar, rules, second opinion");
    out.reset();
    assertThat(run("validate", file, "--ddex", folder, "--no-second-opinion")).isZero();
    assertThat(said()).doesNotContain("second opinion");
  }

  @Test
  void readsAndValidatesWhatGoesWithAMessage() throws IOException {
    Path samples = Installed.path().resolve("samples/choreography");
    String ddex = Installed.path().toString();

    assertThat(run("read", samples.resolve("ours-manifest-18.xml").toString())).isZero();
    assertThat(run("read", samples.resolve("ours-ack-16.xml").toString())).isZero();
    assertThat(said())
        .contains(
            "5012345678900 NewReleaseDelivery (AudioProduct) ./5012345678900/5012345678900.xml")
        .contains("5012345678900 not taken [ResourceMissing] 5012345678900_01_003.wav not found");
    out.reset();

    String text = Files.readString(samples.resolve("ours-manifest-18.xml"));
    String broken =
        Files.writeString(folder.resolve("b.xml"), text.replace("true</IsTest", "maybe</IsTest"))
            .toString();
    assertThat(run("validate", samples.resolve("ours-ack-18.xml").toString(), "--ddex", ddex))
        .isZero();
    assertThat(run("validate", broken, "--ddex", ddex)).isEqualTo(1);
    assertThat(said())
        .contains("acknowledgement 1.8, accepted", "manifest 1.8, refused: 2 errors, 0 warnings")
        .contains("line 8: IsTestFlag is wrong: \"maybe\" is none of: true or false");
  }

  @Test
  void namesTheFileThatIsRefusedAndTheKeyThatIsWrong() throws IOException {
    String bad = Files.writeString(folder.resolve("bad.xml"), "<a>\n<b></a>").toString();
    String draft =
        Files.writeString(
                folder.resolve("d.properties"), DRAFT.replace("2026-03-06T12:00:00Z", "today"))
            .toString();

    assertThat(run("read", bad)).isEqualTo(1);
    assertThat(run("read", "nowhere.xml")).isEqualTo(2);
    assertThat(run("build", draft)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("bad.xml line 1: the root a is in no name space")
        .contains("cannot read or write nowhere.xml")
        .contains("created=today: ");
  }
}
