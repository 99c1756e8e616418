package dev.spindle.video.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue at start; a catalogue that cannot be read is a defect, found there. */
@Configuration(proxyBeanMethods = false)
class CatalogueFile {

  private static final String RESOURCE = "/catalogue.json";

  @Bean
  Catalogue catalogue(JsonMapper json) {
    return json.readValue(bytes(), Catalogue.class);
  }

  @Bean
  CatalogueTag catalogueTag() {
    return new CatalogueTag("\"" + digest(bytes()) + "\"");
  }

  private static byte[] bytes() {
    try (var in = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream(RESOURCE))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sha, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
