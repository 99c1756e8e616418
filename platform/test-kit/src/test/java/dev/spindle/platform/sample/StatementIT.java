package dev.spindle.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.platform.database.Statement;
import dev.spindle.platform.tx.Tx;
import dev.spindle.testkit.ServiceTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Columns reach PostgreSQL as they are: no text is taken for the syntax of an array. */
@ServiceTest
class StatementIT {

  private static final Instant MOMENT = Instant.parse("2026-11-21T23:59:59.123456Z");

  private record Line(@Nullable String text, Instant at) {}

  @Autowired private Tx tx;
  @Autowired private DatabaseClient database;

  @Test
  void everyTextComesBackAsItWas() {
    var lines =
        Arrays.asList(
                "NULL", "null", "", " ", "{a,b}", "a\"b", "a\\b", "a,b", "'", "\n", "ü 🎵", null)
            .stream()
            .map(text -> new Line(text, MOMENT))
            .toList();

    assertThat(returned(lines)).isEqualTo(lines);
  }

  private List<Line> returned(List<Line> lines) {
    var read =
        Statement.of(
                database,
                """
                select text, at from unnest(:texts::text[], :times::timestamptz[])
                       with ordinality as line (text, at, place) order by place
                """)
            .column("texts", lines, Line::text, String[]::new)
            .column("times", lines, Line::at, Instant[]::new)
            .all(row -> new Line(row.maybeText("text"), row.instant("at")))
            .collectList();
    return Optional.ofNullable(tx.asSystem(read).block()).orElseThrow();
  }
}
