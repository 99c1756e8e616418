package dev.spindle.local.demo.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A cover of 3000 by 3000 pixels, RGB, JPEG: the grooves of a record over a sky.
 *
 * @param hue 0 to 1, the colour of the sky
 */
public record Cover(float hue) {

  /** Pixels a side; what Apple asks for at least. */
  public static final int SIDE = 3000;

  private static final int GROOVES = 34;
  private static final int INNER = 330;
  private static final int STEP = 32;

  /** Writes the file. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    try {
      draw(canvas);
    } finally {
      canvas.dispose();
    }
    if (!ImageIO.write(image, "jpg", file.toFile())) {
      throw new IOException("this JDK writes no JPEG");
    }
  }

  private void draw(Graphics2D canvas) {
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setPaint(
        new GradientPaint(
            0,
            0,
            Color.getHSBColor(hue, 0.55f, 0.95f),
            SIDE,
            SIDE,
            Color.getHSBColor(hue + 0.2f, 0.8f, 0.3f)));
    canvas.fillRect(0, 0, SIDE, SIDE);
    canvas.setStroke(new BasicStroke(9));
    for (int groove = 0; groove < GROOVES; groove++) {
      int radius = INNER + groove * STEP;
      float light = 0.35f + 0.6f * ((groove * 7) % GROOVES) / GROOVES;
      canvas.setColor(Color.getHSBColor(hue + 0.5f, 0.25f, light));
      canvas.draw(
          new Ellipse2D.Double(
              SIDE / 2.0 - radius, SIDE / 2.0 - radius, 2.0 * radius, 2.0 * radius));
    }
    canvas.fill(new Ellipse2D.Double(SIDE / 2.0 - 60, SIDE / 2.0 - 60, 120, 120));
  }
}
