package dev.spindle.ddex.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.id.Isrc;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.support.Example;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStageTest {

  @TempDir Path folder;

  @BeforeEach
  void cover() throws IOException {
    Files.createDirectories(folder.resolve("resources"));
  }

  private static byte[] wav(int format, int rate, int bits) {
    ByteBuffer data = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
    data.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(52);
    data.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    data.putShort((short) format).putShort((short) 2).putInt(rate).putInt(rate * 4);
    data.putShort((short) 4).putShort((short) bits);
    return data.array();
  }

  private NewRelease message(MediaFacts facts, FileRef file) {
    TrackDraft track =
        TrackDraft.audio(
            1,
            new Isrc("QZABC2600001"),
            Example.track(1).display(),
            Duration.ofSeconds(9),
            new MediaFile(facts, file));
    return Example.message(Example.draft("Single", List.of(track), Offer.none()));
  }

  private List<String> rules(NewRelease message, RulePack pack) {
    return ContentStage.check(message, folder, pack).stream()
        .filter(finding -> "tracks[0]".equals(finding.field()))
        .map(Finding::rule)
        .toList();
  }

  @Test
  void missesAFileThatIsNotThere() {
    FileRef file = new FileRef("resources/none.wav", null, null);

    assertThat(rules(message(MediaFacts.NONE, file), RulePack.NONE))
        .containsExactly("file-missing");
  }

  @Test
  void neverLooksOutsideTheDelivery() {
    FileRef file = new FileRef("../../../etc/passwd", null, null);

    assertThat(rules(message(MediaFacts.NONE, file), RulePack.NONE))
        .containsExactly("file-outside");
  }

  @Test
  void comparesSizeHashAndFacts() throws IOException {
    Files.write(folder.resolve("resources/a.wav"), wav(1, 48_000, 24));
    FileRef file = new FileRef("resources/a.wav", HashSum.md5("0".repeat(32)), 5L);

    assertThat(rules(message(MediaFacts.audio("PCM", 44_100, 16, 2), file), RulePack.NONE))
        .containsExactly("file-size", "file-hash", "file-facts", "file-facts");
  }

  @Test
  void takesAFileThatIsWhatTheMessageSays() throws IOException {
    Path path = Files.write(folder.resolve("resources/a.wav"), wav(1, 44_100, 16));
    FileRef file = new FileRef("resources/a.wav", HashSum.sha256(Hashes.of("SHA-256", path)), 60L);

    assertThat(
            rules(
                message(MediaFacts.audio("PCM", 44_100, 16, 2), file),
                RulePack.included("spotify-2026-04")))
        .isEmpty();
  }

  @Test
  void refusesAnExtensibleWavWhereTheStoreDoes() throws IOException {
    Files.write(folder.resolve("resources/a.wav"), wav(0xFFFE, 44_100, 24));
    NewRelease message = message(MediaFacts.NONE, new FileRef("resources/a.wav", null, null));

    assertThat(rules(message, RulePack.included("spotify-2026-04")))
        .containsExactly("store-extensible-wav");
    assertThat(rules(message, RulePack.included("apple-2025-10"))).isEmpty();
  }

  @Test
  void readsHeadersOfEveryKind() {
    byte[] flac = new byte[42];
    System.arraycopy("fLaC".getBytes(StandardCharsets.US_ASCII), 0, flac, 0, 4);
    ByteBuffer.wrap(flac).putInt(18, 96_000 << 12 | 1 << 9 | 23 << 4);
    byte[] png = new byte[24];
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}, 0, png, 0, 6);
    ByteBuffer.wrap(png).putInt(16, 3000).putInt(20, 2999);
    byte[] jpeg = {
      (byte) 0xFF,
      (byte) 0xD8,
      (byte) 0xFF,
      (byte) 0xE0,
      0,
      2,
      (byte) 0xFF,
      (byte) 0xC2,
      0,
      8,
      8,
      0x0B,
      (byte) 0xB8,
      0x0B,
      (byte) 0xB9,
      3
    };

    assertThat(MediaProbe.probe(flac))
        .isEqualTo(new MediaHeader("FLAC", 96_000, 24, 2, 0, 0, false));
    assertThat(MediaProbe.probe(png)).isEqualTo(MediaHeader.image("PNG", 3000, 2999));
    assertThat(MediaProbe.probe(jpeg)).isEqualTo(MediaHeader.image("JPEG", 3001, 3000));
    assertThat(MediaProbe.probe(new byte[] {1, 2, 3}).isKnown()).isFalse();
    assertThat(MediaProbe.probe("RIFF....WAVE".getBytes(StandardCharsets.US_ASCII)).isKnown())
        .isFalse();
  }
}
