package dev.spindle.local.demo.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverTest {

  @TempDir Path folder;

  @Test
  void isASquareOf3000PixelsInRgb() throws Exception {
    var file = folder.resolve("cover.jpg");

    new Cover(0.6f).write(file);

    var image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(3000);
    assertThat(image.getHeight()).isEqualTo(3000);
    assertThat(image.getColorModel().getNumComponents()).isEqualTo(3);
  }
}
