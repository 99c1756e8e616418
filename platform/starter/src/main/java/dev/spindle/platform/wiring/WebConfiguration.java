package dev.spindle.platform.wiring;

import dev.spindle.platform.observability.TraceContext;
import dev.spindle.platform.problem.ProblemResponder;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.IdempotencyFilter;
import dev.spindle.platform.web.IdempotencyStore;
import dev.spindle.platform.web.PageRequestResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every HTTP path gets without asking. */
@AutoConfiguration
class WebConfiguration implements WebFluxConfigurer {

  @Override
  public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
    resolvers.addCustomResolver(new PageRequestResolver());
  }

  @Bean
  ProblemResponder problemResponder(JsonMapper json, TraceContext trace) {
    return new ProblemResponder(json, trace);
  }

  @Bean
  IdempotencyFilter idempotencyFilter(Tx tx, IdempotencyStore store) {
    return new IdempotencyFilter(tx, store);
  }

  /** The same key twice in an object is refused, not resolved silently (bad-input row S5). */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder -> builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }
}
