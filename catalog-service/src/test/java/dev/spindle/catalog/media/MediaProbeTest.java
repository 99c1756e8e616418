package dev.spindle.catalog.media;

import static dev.spindle.catalog.MediaFiles.ascii;
import static dev.spindle.catalog.MediaFiles.chunk;
import static dev.spindle.catalog.MediaFiles.join;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.MediaFiles;
import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.media.ImageFacts.ColorModel;
import dev.spindle.catalog.media.MediaProbe.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaProbeTest {

  private static final long SEED = 1_234_567L;

  @Test
  void readsAWav() {
    assertThat(read(Kind.AUDIO, MediaFiles.wav(44_100, 24, 2, 44_100)))
        .isEqualTo(new AudioFacts("audio/wav", "PCM", 44_100, 24, 2, 1000, List.of()));
  }

  @Test
  void flagsWhatSpotifyRefusesOfAWav() {
    var list = chunk("LIST", ascii("INFOISFT"));
    var facts = (AudioFacts) read(Kind.AUDIO, MediaFiles.wav(0xFFFE, 48_000, 24, 2, 96_000, list));
    assertThat(facts.notes())
        .containsExactly(MediaNote.WAVE_EXTENSIBLE, MediaNote.CHUNKS_AFTER_AUDIO);
    assertThat(facts.durationMs()).isEqualTo(2000);
  }

  @Test
  void readsAFlac() {
    assertThat(read(Kind.AUDIO, MediaFiles.flac(96_000, 24, 2, 9_600_000_000L)))
        .isEqualTo(new AudioFacts("audio/flac", "FLAC", 96_000, 24, 2, 100_000_000, List.of()));
  }

  @Test
  void readsAnAiff() {
    assertThat(read(Kind.AUDIO, MediaFiles.aiff(88_200, 16, 2, 44_100)))
        .isEqualTo(new AudioFacts("audio/aiff", "PCM", 88_200, 16, 2, 500, List.of()));
  }

  @Test
  void readsImages() {
    assertThat(read(Kind.IMAGE, MediaFiles.image("jpg", 301, 200)))
        .isEqualTo(new ImageFacts("image/jpeg", "JPEG", 301, 200, ColorModel.RGB, List.of()));
    assertThat(read(Kind.IMAGE, MediaFiles.image("png", 301, 200)))
        .isEqualTo(new ImageFacts("image/png", "PNG", 301, 200, ColorModel.RGB, List.of()));
    assertThat(read(Kind.IMAGE, MediaFiles.image("jpg", 9, 9, BufferedImage.TYPE_BYTE_GRAY)))
        .extracting("colorModel")
        .isEqualTo(ColorModel.GRAY);
    assertThat(read(Kind.IMAGE, MediaFiles.image("png", 9, 9, BufferedImage.TYPE_INT_ARGB)))
        .extracting("notes")
        .isEqualTo(List.of(MediaNote.TRANSPARENCY));
  }

  @Test
  void tellsWhatIsWrongWithAudio() {
    assertThat(code(Kind.AUDIO, ascii("ID3\u0004rest of an MP3"))).isEqualTo("media-unsupported");
    assertThat(code(Kind.AUDIO, MediaFiles.wav(3, 44_100, 32, 2, 10, new byte[0])))
        .isEqualTo("audio-encoding");
    assertThat(code(Kind.AUDIO, MediaFiles.wav(44_100, 16, 6, 10))).isEqualTo("audio-channels");
    assertThat(code(Kind.AUDIO, MediaFiles.wav(44_100, 16, 2, 0))).isEqualTo("audio-empty");
    assertThat(code(Kind.AUDIO, MediaFiles.flac(44_100, 16, 2, 0))).isEqualTo("audio-empty");
    assertThat(code(Kind.AUDIO, new byte[0])).isEqualTo("media-damaged");
    assertThat(code(Kind.AUDIO, MediaFiles.riff(chunk("data", new byte[8]))))
        .isEqualTo("media-damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        "<html>",
        "GIF89a",
        "%PDF-1.7",
        "RIFF1234WEBP"
      })
  void takesNoOtherImages(String file) {
    assertThat(code(Kind.IMAGE, ascii(file))).isEqualTo("media-unsupported");
  }

  @Test
  void refusesAFileThatIsSomethingElseAsWell() {
    for (var format : List.of("jpg", "png")) {
      var polyglot = join(MediaFiles.image(format, 20, 20), ascii("<script>alert(1)</script>"));
      assertThat(code(Kind.IMAGE, polyglot)).isEqualTo("image-trailing-data");
    }
  }

  /** 50,000 pixels a side are 7.5 GB unpacked; the header is enough to refuse them. */
  @Test
  void refusesABombByItsHeader() {
    assertThat(code(Kind.IMAGE, png(50_000, 50_000, new byte[10]))).isEqualTo("image-dimensions");
    assertThat(code(Kind.IMAGE, png(0, 10, new byte[10]))).isEqualTo("media-damaged");
  }

  /** The header is modest, the pixels are not: a gigabyte of zeros in a megabyte. */
  @Test
  void refusesABombByItsPixels() {
    assertThat(code(Kind.IMAGE, png(100, 100, new byte[64 * 1024 * 1024])))
        .isEqualTo("media-damaged");
    assertThat(code(Kind.IMAGE, png(100, 100, new byte[100]))).isEqualTo("media-damaged");
    assertThat(code(Kind.IMAGE, png(100, 100, new byte[301 * 100]))).isEqualTo("good");
  }

  /** No prefix of a good file is a good file, wherever the line is cut. */
  @Test
  void noticesEveryCut() {
    var files = List.of(MediaFiles.wav(8000, 16, 2, 50), MediaFiles.aiff(8000, 16, 2, 50));
    for (var file : files) {
      for (int length = 0; length < file.length; length++) {
        assertThat(code(Kind.AUDIO, Arrays.copyOf(file, length)))
            .as("cut at %d", length)
            .isNotEqualTo("good");
      }
    }
    for (var format : List.of("jpg", "png")) {
      var file = MediaFiles.image(format, 40, 30);
      for (int length = 0; length < file.length; length++) {
        assertThat(code(Kind.IMAGE, Arrays.copyOf(file, length)))
            .as("%s cut at %d", format, length)
            .isNotEqualTo("good");
      }
    }
  }

  /** Whatever the bytes, the outcome is facts or a flaw, never an exception. */
  @Test
  void survivesEveryMutation() {
    var random = new Random(SEED);
    var audio =
        List.of(
            MediaFiles.wav(44_100, 24, 2, 30),
            MediaFiles.wav(0xFFFE, 44_100, 24, 2, 30, chunk("LIST", new byte[3])),
            MediaFiles.flac(44_100, 16, 2, 100),
            MediaFiles.aiff(44_100, 16, 2, 30));
    var images = List.of(MediaFiles.image("jpg", 40, 30), MediaFiles.image("png", 40, 30));
    for (int run = 0; run < 20_000; run++) {
      boolean sound = random.nextBoolean();
      var files = sound ? audio : images;
      var file = files.get(random.nextInt(files.size())).clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        file[random.nextInt(Math.min(file.length, 200))] = (byte) random.nextInt();
      }
      assertThat(outcome(sound ? Kind.AUDIO : Kind.IMAGE, file))
          .as("seed %d run %d", SEED, run)
          .isNotNull();
    }
  }

  private static byte[] png(int width, int height, byte[] pixels) {
    var header =
        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
    var deflater = new Deflater();
    deflater.setInput(pixels);
    deflater.finish();
    var packed = new byte[pixels.length / 500 + 1000];
    int length = deflater.deflate(packed);
    return join(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
        pngChunk("IHDR", header.array()),
        pngChunk("IDAT", Arrays.copyOf(packed, length)),
        pngChunk("IEND", new byte[0]));
  }

  private static byte[] pngChunk(String type, byte[] content) {
    var crc = new CRC32();
    crc.update(ascii(type));
    crc.update(content);
    return ByteBuffer.allocate(12 + content.length)
        .putInt(content.length)
        .put(ascii(type))
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  private static MediaFacts read(Kind kind, byte[] file) {
    return outcome(kind, file).orThrow();
  }

  private static String code(Kind kind, byte[] file) {
    return outcome(kind, file) instanceof Parsed.Bad<MediaFacts>(var flaw) ? flaw.code() : "good";
  }

  private static Parsed<MediaFacts> outcome(Kind kind, byte[] file) {
    try {
      return MediaProbe.read(kind, new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
