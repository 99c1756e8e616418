package dev.spindle.platform.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * A reason for refusing, known to clients by its code. Each service has one enum of them; codes are
 * kebab case and never reworded.
 */
public interface Problem {

  /**
   * What does not change from one occurrence to the next.
   *
   * @param status HTTP status of the answer
   * @param title one short sentence
   */
  record Kind(HttpStatus status, String title) {}

  /** The constant's own name; an enum has it. */
  String name();

  /** Status and title. */
  Kind kind();

  /** Stable word clients branch on, for example {@code release-not-found}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** HTTP status of the answer. */
  default HttpStatus status() {
    return kind().status();
  }

  /** One short sentence, the same for every occurrence. */
  default String title() {
    return kind().title();
  }

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
