package dev.spindle.catalog.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.release.LockLevel;
import dev.spindle.catalog.release.Standing;
import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** However news is cut into transactions, and in whatever order it comes, the newest is kept. */
@ServiceTest
@Tag("fault")
@Tag("F15")
class StandingsIT {

  private static final int RELEASES = 6;
  private static final int NEWS = 120;

  @Autowired private Standings standings;
  @Autowired private Tx tx;
  @Autowired private DatabaseClient database;

  private final UUID tenant = Tokens.newTenant();
  private final List<UUID> releases =
      IntStream.range(0, RELEASES).mapToObj(_ -> UUID.randomUUID()).toList();

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("dev.spindle.testkit.Seeds#forThisBuild")
  void theNewestIsKeptHoweverNewsIsCut(long seed) {
    var random = new Random(seed);
    var expected = new TreeMap<UUID, Standing>();
    for (int left = NEWS; left > 0; ) {
      var together = new ArrayList<StandingNews>();
      for (int n = random.nextInt(1, 30); n > 0; n--, left--) {
        var news = news(random);
        expected.merge(news.releaseId(), news.standing(), StandingsIT::newer);
        together.add(news);
      }
      tx.asTenant(tenant, "tester", standings.put(together)).block();
    }

    assertThat(kept()).isEqualTo(expected);
  }

  /** What a version says is always the same, as lifecycle-service says each only once. */
  private StandingNews news(Random random) {
    long version = random.nextLong(1, 200);
    var locks = LockLevel.values();
    var standing = new Standing("STATE" + version, locks[(int) version % locks.length], version);
    return new StandingNews(releases.get(random.nextInt(RELEASES)), standing, Instant.EPOCH);
  }

  private static Standing newer(Standing one, Standing other) {
    return other.version() > one.version() ? other : one;
  }

  private Map<UUID, Standing> kept() {
    var rows =
        Statement.of(
                database, "select release_id, state, lock_level, version from release_standing")
            .all(row -> Map.entry(row.id("release_id"), standing(row)))
            .collectList();
    var found = new TreeMap<UUID, Standing>();
    tx.read(rows)
        .contextWrite(new Scope.Tenant(tenant, "tester")::in)
        .blockOptional()
        .orElseThrow()
        .forEach(row -> found.put(row.getKey(), row.getValue()));
    return found;
  }

  private static Standing standing(Row row) {
    return new Standing(
        row.text("state"), LockLevel.valueOf(row.text("lock_level")), row.number("version"));
  }
}
