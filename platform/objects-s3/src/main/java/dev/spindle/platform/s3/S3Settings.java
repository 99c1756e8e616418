package dev.spindle.platform.s3;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the bucket is, under {@code spindle.objects.s3}.
 *
 * @param bucket its name; the store is used where this is set
 * @param endpoint of a service other than Amazon's; null for Amazon's
 * @param region to sign for
 * @param pathStyle the bucket in the path, not in the host name; most services other than Amazon's
 *     want it
 * @param accessKey null for what the environment offers (variables, profile, role)
 * @param secretKey null when {@code accessKey} is
 * @param partSize what is held in memory of an object under way, at least 5 MB; 10,000 parts are an
 *     object's most
 * @param unfinishedAfter age at which an upload that never ended is swept away
 */
@ConfigurationProperties("spindle.objects.s3")
public record S3Settings(
    String bucket,
    @Nullable URI endpoint,
    @DefaultValue("us-east-1") String region,
    @DefaultValue("false") boolean pathStyle,
    @Nullable String accessKey,
    @Nullable String secretKey,
    @DefaultValue("8MB") DataSize partSize,
    @DefaultValue("24h") Duration unfinishedAfter) {

  private static final DataSize LEAST = DataSize.ofMegabytes(5);

  /** Checks the part size. */
  public S3Settings {
    if (partSize.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "spindle.objects.s3.part-size is less than 5 MB, which S3 refuses");
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "S3Settings[bucket=%s, endpoint=%s, region=%s]".formatted(bucket, endpoint, region);
  }
}
