package dev.spindle.lifecycle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What this service can be told, under {@code lifecycle}.
 *
 * @param due the release at the due moment
 */
@Validated
@ConfigurationProperties("lifecycle")
public record LifecycleSettings(@Valid @DefaultValue Due due) {

  /**
   * @param enabled whether this instance releases what is due; several may
   * @param poll longest pause between two looks
   * @param page due releases read at a time
   */
  public record Due(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("500ms") Duration poll,
      @DefaultValue("100") @Min(1) @Max(10_000) int page) {}
}
