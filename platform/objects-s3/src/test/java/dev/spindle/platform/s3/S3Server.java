package dev.spindle.platform.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Adobe's S3Mock in a JVM of its own, one for all tests of this one, with a bucket; {@code
 * target/s3mock.jar} is put there by the build.
 */
final class S3Server {

  static final String BUCKET = "spindle";
  static final DataSize PART = DataSize.ofMegabytes(5);
  private static final Pattern PORT =
      Pattern.compile("started on ports .*\\(https\\), (\\d+) \\(http\\)");
  private static final URI ADDRESS = start();

  private S3Server() {}

  static URI address() {
    return ADDRESS;
  }

  static S3Settings settings(URI endpoint) {
    return new S3Settings(
        BUCKET, endpoint, "us-east-1", true, "key", "secret", PART, Duration.ofHours(24));
  }

  static S3Client client(URI endpoint) {
    return S3Configuration.client(settings(endpoint));
  }

  private static URI start() {
    try {
      var log = Files.createTempFile("s3mock-", ".log");
      var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      var server =
          new ProcessBuilder(
                  java,
                  "-Xmx256m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  "target/s3mock.jar",
                  "--server.address=127.0.0.1",
                  "--server.port=0",
                  "--http.port=0",
                  "--vectors.http.port=0",
                  "--vectors.https.port=0",
                  "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
      // In this thread: another would wait for this class to be initialized.
      Awaitility.await("S3Mock, see " + log)
          .pollInSameThread()
          .atMost(Duration.ofSeconds(90))
          .until(() -> !server.isAlive() || PORT.matcher(text(log)).find());
      var port = PORT.matcher(text(log));
      if (!port.find()) {
        throw new IllegalStateException("S3Mock ended: " + text(log));
      }
      return URI.create("http://127.0.0.1:" + port.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path log) throws IOException {
    return Files.readString(log, UTF_8);
  }
}
