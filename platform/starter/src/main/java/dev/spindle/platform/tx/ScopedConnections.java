package dev.spindle.platform.tx;

import dev.spindle.platform.scope.Scope;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.TransactionDefinition;
import io.r2dbc.spi.Wrapped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.r2dbc.ConnectionFactoryDecorator;
import org.springframework.r2dbc.connection.DelegatingConnectionFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Connections that begin a transaction and tell PostgreSQL on whose behalf it runs in one round
 * trip. Lies under the pool, so that the pool still sees which connections are inside a
 * transaction. A transaction begun without a scope sees no rows: the settings stay empty.
 */
public final class ScopedConnections implements ConnectionFactoryDecorator {

  private static final String ENTER =
      "select set_config('app.tenant', '%s', true), set_config('app.system', '%s', true)";

  @Override
  public ConnectionFactory decorate(ConnectionFactory connections) {
    return new DelegatingConnectionFactory(connections) {
      @Override
      public Mono<? extends Connection> create() {
        return Mono.from(getTargetConnectionFactory().create()).map(ScopedConnections::scoped);
      }
    };
  }

  private static Connection scoped(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class, Wrapped.class},
            (_, method, arguments) -> call(connection, method, arguments));
  }

  private static @Nullable Object call(
      Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
    if (method.getName().equals("beginTransaction")) {
      return arguments == null
          ? begin(connection, false)
          : begin(connection, isReadOnly(arguments));
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static boolean isReadOnly(Object[] arguments) {
    var definition = (TransactionDefinition) arguments[0];
    return Boolean.TRUE.equals(definition.getAttribute(TransactionDefinition.READ_ONLY));
  }

  private static Publisher<Void> begin(Connection connection, boolean isReadOnly) {
    var begin = isReadOnly ? "begin read only" : "begin";
    return Flux.deferContextual(
            context -> connection.createStatement(begin + enter(context)).execute())
        .flatMap(Result::getRowsUpdated)
        .then();
  }

  /** Nothing but a UUID of ours goes into the statement. */
  private static String enter(ContextView context) {
    Scope scope = context.getOrDefault(Scope.class, null);
    return switch (scope) {
      case Scope.Tenant(var id, _) -> "; " + ENTER.formatted(id, "off");
      case Scope.System _ -> "; " + ENTER.formatted("", "on");
      case null -> "";
    };
  }
}
