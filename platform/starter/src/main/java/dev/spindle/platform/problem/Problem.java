package dev.spindle.platform.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * A reason for refusing, known to clients by its code. Each service has one enum of them; codes are
 * kebab case and never reworded.
 */
public interface Problem {

  /** Stable word clients branch on, for example {@code release-not-found}. */
  String code();

  /** HTTP status of the answer. */
  HttpStatus status();

  /** One short sentence, the same for every occurrence. */
  String title();

  /** Relative reference of the problem type (RFC 9457, 3.1.1). */
  default URI type() {
    return URI.create("/problems/" + code());
  }

  /** This problem, with what is particular about the occurrence. */
  default ProblemException because(String detail) {
    return new ProblemException(this, detail, List.of());
  }

  /** This problem, with every violation at once. */
  default ProblemException because(String detail, List<Violation> violations) {
    return new ProblemException(this, detail, violations);
  }

  /** A chain that fails with this problem. */
  default <T> Mono<T> error(String detail) {
    return Mono.error(() -> because(detail));
  }

  /** A chain that fails with this problem. */
  default <T> Mono<T> error(String detail, List<Violation> violations) {
    return Mono.error(() -> because(detail, violations));
  }
}
