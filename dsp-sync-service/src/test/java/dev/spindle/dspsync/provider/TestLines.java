package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.platform.calls.CallGuards;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/** Lines to a stub, with short waits. */
public final class TestLines {

  private TestLines() {}

  /** Settings that send every store's calls to the stub. */
  public static ProviderSettings settings(StoreStub stub, int calls) {
    var line = new ProviderSettings.Line(stub.url(), calls, Duration.ofSeconds(1));
    return new ProviderSettings(
        line,
        URI.create(stub.url() + "/accounts"),
        line,
        line,
        Duration.ofSeconds(2),
        Duration.ofHours(1),
        DataSize.ofKilobytes(64));
  }

  /** Lines with breakers of their own. */
  public static StoreLines lines(ProviderSettings settings) {
    return new StoreLines(
        settings,
        Clock.systemUTC(),
        new CallGuards(CircuitBreakerRegistry.ofDefaults(), Clock.systemUTC()));
  }

  /** A way in with these secrets. */
  public static StoreAccess access(Provider provider, Map<String, String> secrets) {
    return new StoreAccess(UUID.randomUUID(), provider, 1, "DE", secrets);
  }
}
