package dev.spindle.platform.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.platform.objects.ObjectStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class S3ConfigurationTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withBean(Clock.class, Clock::systemUTC)
          .withConfiguration(AutoConfigurations.of(S3Configuration.class));

  @Test
  void takesTheFoldersPlaceWhereABucketIsNamed() {
    service
        .withPropertyValues(
            "spindle.objects.s3.bucket=masters",
            "spindle.objects.s3.endpoint=http://127.0.0.1:9",
            "spindle.objects.s3.access-key=a",
            "spindle.objects.s3.secret-key=b",
            "spindle.objects.s3.part-size=16MB")
        .run(
            context -> {
              assertThat(context.getBean(ObjectStore.class)).isInstanceOf(S3ObjectStore.class);
              var settings = context.getBean(S3Settings.class);
              assertThat(settings.partSize()).isEqualTo(DataSize.ofMegabytes(16));
              assertThat(settings.toString()).doesNotContain("secretKey", "b]");
            });
  }

  @Test
  void staysAwayWhereNoneIsNamed() {
    service.run(context -> assertThat(context).doesNotHaveBean(ObjectStore.class));
  }

  @Test
  void refusesPartsThatS3Refuses() {
    assertThatThrownBy(
            () ->
                new S3Settings(
                    "b",
                    URI.create("http://x"),
                    "eu-central-1",
                    true,
                    null,
                    null,
                    DataSize.ofMegabytes(4),
                    Duration.ofHours(1)))
        .hasMessageContaining("less than 5 MB");
  }

  /** The folder gives way to a store that is there before it. */
  @Test
  void comesBeforeTheConfigurationThatMakesTheFolder() throws ClassNotFoundException {
    var before = S3Configuration.class.getAnnotation(AutoConfiguration.class).beforeName();

    assertThat(before).hasSize(1);
    assertThat(Class.forName(before[0]).getDeclaredMethods())
        .anyMatch(bean -> bean.getReturnType().equals(ObjectStore.class));
  }
}
