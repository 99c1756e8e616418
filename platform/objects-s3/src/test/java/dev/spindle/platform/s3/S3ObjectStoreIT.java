package dev.spindle.platform.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.testkit.ObjectStoreContract;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/** The contract of every store, and what only this one has: parts, and what is left of them. */
class S3ObjectStoreIT extends ObjectStoreContract {

  private static final int PART = (int) S3Server.PART.toBytes();
  private final S3Client client = S3Server.client(S3Server.address());

  @Override
  protected ObjectStore store() {
    return new S3ObjectStore(client, S3Server.settings(S3Server.address()));
  }

  @Override
  protected List<Integer> interestingSizes() {
    return List.of(0, 1, PART, PART + 1);
  }

  @Override
  protected List<String> leftovers() {
    return unfinished(client);
  }

  static List<String> unfinished(S3Client client) {
    var uploads = client.listMultipartUploads(list -> list.bucket(S3Server.BUCKET)).uploads();
    var objects =
        client
            .listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(S3Upload.INCOMING))
            .contents();
    return Stream.concat(
            uploads.stream().map(upload -> "upload " + upload.key()),
            objects.stream().map(object -> "object " + object.key()))
        .toList();
  }

  @Test
  void whatADeadProcessLeftIsSweptAwayOnceItIsOld() throws IOException {
    var settings = S3Server.settings(S3Server.address());
    store().begin().write(bytes(PART + 1), 0, PART + 1);
    client.putObject(
        put -> put.bucket(S3Server.BUCKET).key(S3Upload.INCOMING + "copied"),
        software.amazon.awssdk.core.sync.RequestBody.fromString("x"));
    var committed = put(bytes(99));

    new S3Sweep(client, settings, clock(Duration.ofHours(23))).sweep();
    assertThat(leftovers()).hasSize(2);
    new S3Sweep(client, settings, clock(Duration.ofHours(25))).sweep();

    assertThat(leftovers()).isEmpty();
    assertThat(store().size(committed)).isEqualTo(99);
  }

  /** 64 MB through a JVM that has 40: what is under way is never held whole. */
  @Test
  void holdsOnePartInMemoryAndNoMore() throws Exception {
    var upload =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LargeUpload.class.getName(),
                S3Server.address().toString())
            .inheritIO()
            .start();

    assertThat(upload.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(upload.exitValue()).isZero();
    assertThat(leftovers()).isEmpty();
  }

  private static Clock clock(Duration later) {
    return Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
  }
}
