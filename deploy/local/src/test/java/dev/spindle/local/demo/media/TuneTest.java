package dev.spindle.local.demo.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuneTest {

  @TempDir Path folder;

  @Test
  void isAWavFileThatOthersRead() throws Exception {
    var file = folder.resolve("tune.wav");

    new Tune(2, 110, 1).write(file);

    try (var audio = AudioSystem.getAudioInputStream(file.toFile())) {
      assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_SIGNED);
      assertThat(audio.getFormat().getSampleRate()).isEqualTo(44_100f);
      assertThat(audio.getFormat().getSampleSizeInBits()).isEqualTo(24);
      assertThat(audio.getFormat().getChannels()).isEqualTo(2);
      assertThat(audio.getFrameLength()).isEqualTo(2 * 44_100);
    }
  }

  @Test
  void isTheSameBytesEveryTimeAndOthersForAnotherTune() throws Exception {
    new Tune(1, 110, 1).write(folder.resolve("a"));
    new Tune(1, 110, 1).write(folder.resolve("b"));
    new Tune(1, 110, 2).write(folder.resolve("c"));

    assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
    assertThat(java.nio.file.Files.mismatch(folder.resolve("a"), folder.resolve("c")))
        .isNotNegative();
  }

  @Test
  void isLoudEnoughToBeHeardAndNeverClips() throws Exception {
    var file = folder.resolve("tune.wav");
    new Tune(10, 220, 5).write(file);

    int peak = 0;
    try (var audio = AudioSystem.getAudioInputStream(file.toFile())) {
      byte[] bytes = audio.readAllBytes();
      for (int i = 0; i + 2 < bytes.length; i += 3) {
        int sample = bytes[i + 2] << 16 | (bytes[i + 1] & 0xff) << 8 | bytes[i] & 0xff;
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    assertThat(peak).isBetween(1 << 20, (1 << 23) - 2);
  }
}
