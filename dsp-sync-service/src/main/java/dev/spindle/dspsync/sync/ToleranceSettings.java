package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Tolerances;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What still counts as the same; see {@link Tolerances}.
 *
 * @param duration difference of playing times
 * @param days difference of release dates
 */
@ConfigurationProperties("dsp-sync.tolerance")
public record ToleranceSettings(
    @DefaultValue("2s") Duration duration, @DefaultValue("1") int days) {

  Tolerances tolerances() {
    return new Tolerances(duration, days);
  }
}
