package dev.spindle.platform.database;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
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
  private final Map<String, Parameter> values = new LinkedHashMap<>();

  private Statement(GenericExecuteSpec spec) {
    this.spec = spec;
  }

  /** A statement with named parameters. */
  public static Statement of(DatabaseClient database, String sql) {
    return new Statement(database.sql(sql));
  }

  /** Binds a value that is never null. */
  public Statement with(String name, Object value) {
    values.put(name, Parameters.in(value));
    return this;
  }

  /** Binds a value that may be null. */
  public <T> Statement with(String name, @Nullable T value, Class<T> type) {
    values.put(name, value == null ? Parameters.in(type) : Parameters.in(value));
    return this;
  }

  /** Binds one value of each row, as an array for {@code unnest}. */
  public <R, T extends @Nullable Object> Statement column(
      String name, List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
    return with(name, rows.stream().map(value).toArray(array));
  }

  /** Runs it; the number of rows it changed. */
  public Mono<Long> change() {
    return bound().fetch().rowsUpdated();
  }

  /** Runs it; the one row, or empty. */
  public <T> Mono<T> one(Function<Row, T> mapping) {
    return bound().map(row -> mapping.apply(new Row(row))).one();
  }

  /** Runs it; all rows. */
  public <T> Flux<T> all(Function<Row, T> mapping) {
    return bound().map(row -> mapping.apply(new Row(row))).all();
  }

  /** All values at once: to bind them one by one copies those before with each. */
  private GenericExecuteSpec bound() {
    return spec.bindValues(values);
  }
}
