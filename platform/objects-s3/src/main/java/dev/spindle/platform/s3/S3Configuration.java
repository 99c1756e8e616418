package dev.spindle.platform.s3;

import dev.spindle.platform.objects.ObjectStore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The S3 store in the place of the folder. */
@AutoConfiguration(beforeName = "dev.spindle.platform.wiring.ServicesConfiguration")
@ConditionalOnProperty("spindle.objects.s3.bucket")
@EnableConfigurationProperties(S3Settings.class)
final class S3Configuration {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration ATTEMPT = Duration.ofSeconds(60);
  private static final Duration CALL = Duration.ofMinutes(3);

  @Bean
  S3Client s3Client(S3Settings settings) {
    return client(settings);
  }

  @Bean
  ObjectStore s3ObjectStore(S3Client client, S3Settings settings) {
    return new S3ObjectStore(client, settings);
  }

  @Bean
  S3Sweep s3Sweep(S3Client client, S3Settings settings, Clock clock) {
    return new S3Sweep(client, settings, clock);
  }

  /**
   * A client that many services understand: newer checksums and chunked signatures are left out,
   * since those of other makers refuse them; every part and object carries an MD5 instead.
   */
  static S3Client client(S3Settings settings) {
    var http =
        UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE).build();
    return S3Client.builder()
        .httpClient(http)
        .region(Region.of(settings.region()))
        .credentialsProvider(credentials(settings))
        .endpointOverride(settings.endpoint())
        .forcePathStyle(settings.pathStyle())
        .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(o -> o.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
        .build();
  }

  private static AwsCredentialsProvider credentials(S3Settings settings) {
    var key = settings.accessKey();
    var secret = settings.secretKey();
    return key == null || secret == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create(key, secret));
  }
}
