package dev.spindle.testkit.simulation;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Readable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.FetchSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stands where PostgreSQL stands: production code sends its own SQL here, and a simulation says
 * what each statement does to its tables. What a transaction that failed did is undone. Others may
 * run whole transactions in the middle of one that {@link #hasChangedNothing has changed nothing}.
 */
public final class SimulatedDatabase {

  /** What one statement does. */
  @FunctionalInterface
  public interface Effect {

    /**
     * Runs it.
     *
     * @param sql as the production code wrote it
     * @return rows, each by column; an update returns as many rows as it changed
     */
    List<Map<String, Object>> run(String sql, Map<String, Object> values);
  }

  private final World world;
  private final Map<String, Effect> effects = new LinkedHashMap<>();
  private final Deque<Deque<Runnable>> open = new ArrayDeque<>();
  private UnaryOperator<String> rewriting = sql -> sql;

  public SimulatedDatabase(World world) {
    this.world = world;
    on("select set_config", (_, _) -> List.of());
  }

  /** Says what statements that begin so do. */
  public void on(String beginning, Effect effect) {
    effects.put(beginning, effect);
  }

  /** Plants a bug: every statement is changed before it is run. */
  public void rewriting(UnaryOperator<String> change) {
    rewriting = change;
  }

  /** Tells how to take back what a statement just did, should its transaction fail. */
  public void undo(Runnable action) {
    if (!open.isEmpty()) {
      open.element().push(action);
    }
  }

  /** Whether the transaction under way, if there is one, holds no lock that others run into. */
  public boolean hasChangedNothing() {
    return open.isEmpty() || open.element().isEmpty();
  }

  /** Transactions; each may crash before it commits, and after. */
  public TransactionalOperator transactions() {
    return proxy(
        TransactionalOperator.class,
        (_, method, arguments) -> {
          if (method.getName().equals("transactional") && arguments[0] instanceof Mono<?> work) {
            return transactional(work);
          }
          throw new UnsupportedOperationException(method.toString());
        });
  }

  /** The client the production code sends its SQL through. */
  public DatabaseClient client() {
    return proxy(
        DatabaseClient.class,
        (_, method, arguments) -> {
          if (method.getName().equals("sql") && arguments[0] instanceof String sql) {
            return new Statement(sql).spec();
          }
          throw new UnsupportedOperationException(method.toString());
        });
  }

  private <T> Mono<T> transactional(Mono<T> work) {
    return Mono.defer(
            () -> {
              open.push(new ArrayDeque<>());
              return work;
            })
        .materialize()
        .map(
            signal -> {
              if (signal.isOnError()) {
                rollBack();
              } else {
                commit();
              }
              return signal;
            })
        .dematerialize();
  }

  private void commit() {
    try {
      world.crashPoint("before the commit");
    } catch (World.Crash e) {
      rollBack();
      throw e;
    }
    open.pop();
    world.call("after the commit");
  }

  private void rollBack() {
    open.pop().forEach(Runnable::run);
  }

  private List<Map<String, Object>> run(String sql, Map<String, Object> values) {
    var changed = rewriting.apply(sql.strip());
    return effects.entrySet().stream()
        .filter(effect -> changed.startsWith(effect.getKey()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody said what this does: " + changed))
        .getValue()
        .run(changed, values);
  }

  private final class Statement {

    private final String sql;
    private final Map<String, Object> values = new HashMap<>();
    private final DatabaseClient.GenericExecuteSpec spec;

    Statement(String sql) {
      this.sql = sql;
      this.spec = proxy(DatabaseClient.GenericExecuteSpec.class, this::invoke);
    }

    DatabaseClient.GenericExecuteSpec spec() {
      return spec;
    }

    private void bind(Map<?, ?> parameters) {
      parameters.forEach(
          (name, parameter) -> {
            var value = ((Parameter) parameter).getValue();
            if (value != null) {
              values.put(String.valueOf(name), value);
            }
          });
    }

    private Object invoke(
        Object self, java.lang.reflect.Method method, @Nullable Object[] arguments) {
      return switch (method.getName()) {
        case "bind" -> {
          values.put(String.valueOf(arguments[0]), Objects.requireNonNull(arguments[1]));
          yield spec;
        }
        case "bindNull" -> spec;
        case "bindValues" -> {
          bind((Map<?, ?>) Objects.requireNonNull(arguments[0]));
          yield spec;
        }
        case "then" -> rows().then();
        case "fetch" -> fetch(row -> row);
        case "map" -> fetch(mapping(Objects.requireNonNull(arguments[0])));
        default -> throw new UnsupportedOperationException(method.toString());
      };
    }

    private Flux<Map<String, Object>> rows() {
      return Flux.defer(() -> Flux.fromIterable(run(sql, values)));
    }

    @SuppressWarnings("unchecked") // the platform maps rows by Readable only
    private Function<Map<String, Object>, Object> mapping(Object function) {
      return row -> ((Function<Readable, Object>) function).apply(readable(row));
    }

    private FetchSpec<?> fetch(Function<Map<String, Object>, Object> mapping) {
      return proxy(
          FetchSpec.class,
          (_, method, _) ->
              switch (method.getName()) {
                case "all" -> rows().map(mapping);
                case "one", "first" -> rows().next().map(mapping);
                case "rowsUpdated" -> rows().count();
                default -> throw new UnsupportedOperationException(method.toString());
              });
    }
  }

  private static Readable readable(Map<String, Object> row) {
    return proxy(
        Readable.class,
        (_, method, arguments) -> {
          if (method.getName().equals("get")) {
            return row.get(String.valueOf(arguments[0]));
          }
          throw new UnsupportedOperationException(method.toString());
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
