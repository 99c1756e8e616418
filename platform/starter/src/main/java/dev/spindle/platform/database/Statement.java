package dev.spindle.platform.database;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A statement being bound, for stores. R2DBC wants the type of a null said, which this keeps in one
 * place.
 */
public final class Statement {

  private final GenericExecuteSpec spec;

  private Statement(GenericExecuteSpec spec) {
    this.spec = spec;
  }

  /** A statement with named parameters. */
  public static Statement of(DatabaseClient database, String sql) {
    return new Statement(database.sql(sql));
  }

  /** A statement that has some of its values already, for example the outbox's. */
  public static Statement of(GenericExecuteSpec spec) {
    return new Statement(spec);
  }

  /** Binds a value that is never null. */
  public Statement with(String name, Object value) {
    return new Statement(spec.bind(name, value));
  }

  /** Binds a value that may be null. */
  public <T> Statement with(String name, @Nullable T value, Class<T> type) {
    return new Statement(value == null ? spec.bindNull(name, type) : spec.bind(name, value));
  }

  /** Runs it; the number of rows it changed. */
  public Mono<Long> change() {
    return spec.fetch().rowsUpdated();
  }

  /** Runs it; the one row, or empty. */
  public <T> Mono<T> one(Function<Row, T> mapping) {
    return spec.map(row -> mapping.apply(new Row(row))).one();
  }

  /** Runs it; all rows. */
  public <T> Flux<T> all(Function<Row, T> mapping) {
    return spec.map(row -> mapping.apply(new Row(row))).all();
  }
}
