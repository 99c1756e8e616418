package dev.spindle.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.gateway.limits.Allowances.Kind;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {

  private final AtomicLong now = new AtomicLong();
  private final Allowances allowances =
      new Allowances(new LimitSettings(100, 20, 120, 600, 20, Duration.ofSeconds(30)), new Watch());

  @Test
  void refusesTheRequestAfterTheLastAllowedOne() {
    assertThat(allowed(Kind.READS, "a", 100)).isEqualTo(100);
    assertThat(allowances.take(Kind.READS, "a").allowed()).isFalse();
    assertThat(allowed(Kind.WRITES, "a", 20)).isEqualTo(20);
    assertThat(allowances.take(Kind.WRITES, "a").allowed()).isFalse();
  }

  @Test
  void countsEveryTenantForItself() {
    allowed(Kind.WRITES, "a", 20);

    assertThat(allowances.take(Kind.WRITES, "b").allowed()).isTrue();
  }

  @Test
  void saysHowLongToWaitAndKeepsItsWord() {
    allowed(Kind.WRITES, "a", 20);
    var refused = allowances.take(Kind.WRITES, "a");

    assertThat(refused.delay()).isEqualTo(Duration.ofSeconds(3)); // a minute over twenty
    pass(refused.delay().minusNanos(1));
    assertThat(allowances.take(Kind.WRITES, "a").allowed()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(allowances.take(Kind.WRITES, "a").allowed()).isTrue();
  }

  @Test
  void isFullAgainAfterAMinuteAndNoFuller() {
    allowed(Kind.WRITES, "a", 20);
    pass(Duration.ofMinutes(5));

    assertThat(allowed(Kind.WRITES, "a", 30)).isEqualTo(20);
  }

  private long allowed(Kind kind, String asker, int times) {
    return IntStream.range(0, times).filter(_ -> allowances.take(kind, asker).allowed()).count();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  private final class Watch implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return now.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
