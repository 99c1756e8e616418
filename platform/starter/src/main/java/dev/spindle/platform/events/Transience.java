package dev.spindle.platform.events;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a fault of our surroundings, which ends by itself, from a fault of the record. */
final class Transience {

  private static final int DEEPEST = 20;

  private Transience() {}

  static boolean isTransient(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(Transience::isSurroundings);
  }

  private static boolean isSurroundings(Throwable cause) {
    return cause instanceof RegistryUnavailableException
        || cause instanceof R2dbcTransientException
        || cause instanceof R2dbcNonTransientResourceException
        || cause instanceof TransientDataAccessException
        || cause instanceof DataAccessResourceFailureException
        || cause instanceof CannotCreateTransactionException;
  }
}
