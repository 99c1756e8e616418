package dev.spindle.platform.s3;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Sweeps away what a dead process left under way: parts cost money though nobody can see them.
 * Several instances may sweep at once.
 */
final class S3Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(S3Sweep.class);

  private final Bucket bucket;
  private final S3Settings settings;
  private final Clock clock;

  S3Sweep(S3Client client, S3Settings settings, Clock clock) {
    this.bucket = new Bucket(client, settings.bucket());
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  void sweep() {
    var before = clock.instant().minus(settings.unfinishedAfter());
    try {
      int swept = uploads(before) + objects(before);
      if (swept > 0) {
        LOG.info("Swept {} unfinished uploads from bucket {}", swept, bucket.name());
      }
    } catch (IOException | SdkException e) {
      LOG.warn("Bucket {} could not be swept; it is tried again", bucket.name(), e);
    }
  }

  private int uploads(Instant before) throws IOException {
    var client = bucket.client();
    int swept = 0;
    for (var upload :
        client
            .listMultipartUploadsPaginator(
                list -> list.bucket(bucket.name()).prefix(S3Upload.INCOMING))
            .uploads()) {
      if (upload.initiated().isBefore(before)) {
        bucket.abort(upload.key(), upload.uploadId());
        swept++;
      }
    }
    return swept;
  }

  private int objects(Instant before) throws IOException {
    int swept = 0;
    for (var object :
        bucket
            .client()
            .listObjectsV2Paginator(list -> list.bucket(bucket.name()).prefix(S3Upload.INCOMING))
            .contents()) {
      if (object.lastModified().isBefore(before)) {
        bucket.delete(object.key());
        swept++;
      }
    }
    return swept;
  }
}
