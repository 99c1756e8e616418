package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.platform.calls.CallGuard;
import dev.spindle.platform.calls.CallGuards;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** The lines to all stores. */
@Component
public class StoreLines {

  private final Map<Provider, StoreLine> lines = new EnumMap<>(Provider.class);

  StoreLines(ProviderSettings settings, Clock clock, CallGuards guards) {
    WebClient http =
        WebClient.builder()
            .codecs(
                codecs ->
                    codecs
                        .defaultCodecs()
                        .maxInMemorySize((int) settings.largestAnswer().toBytes()))
            .defaultHeader("User-Agent", "Spindle dsp-sync")
            .build();
    for (Provider provider : Provider.values()) {
      CallGuard guard = guards.of(provider.code(), StoreLines::isStoresFailure);
      lines.put(provider, new StoreLine(http, guard, clock, settings, settings.line(provider)));
    }
  }

  /** The line to a store. */
  public StoreLine to(Provider provider) {
    return Objects.requireNonNull(lines.get(provider));
  }

  /** Only what is the store's own failure is repeated and counts against it. */
  private static boolean isStoresFailure(Throwable error) {
    return !(error instanceof StoreTroubleException known)
        || known.trouble() == Trouble.UNAVAILABLE;
  }
}
