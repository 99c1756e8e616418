package dev.spindle.platform.problem;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every exception a request can end with, as the problem a client is told. */
final class ProblemTranslation {

  private static final int DEEPEST = 10;
  private static final Pattern DUPLICATE = Pattern.compile("^Duplicate .*\"(.*)\"");

  private ProblemTranslation() {}

  static ProblemException problemOf(Throwable failure) {
    return switch (failure) {
      case ProblemException problem -> problem;
      case WebExchangeBindException e -> invalid(e);
      case ServerWebInputException e -> unreadable(e);
      case AuthenticationException e -> CommonProblem.UNAUTHENTICATED.because(text(e));
      case AccessDeniedException _ ->
          CommonProblem.FORBIDDEN.because("Ask an administrator of your label for the role");
      case MethodNotAllowedException e -> CommonProblem.METHOD_NOT_ALLOWED.because(text(e));
      case NotAcceptableStatusException e -> CommonProblem.NOT_ACCEPTABLE.because(text(e));
      case UnsupportedMediaTypeStatusException e ->
          CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(text(e));
      case DataBufferLimitException _ -> tooLarge();
      case ResponseStatusException e -> of(e);
      case TransientDataAccessException _,
          DataAccessResourceFailureException _,
          CannotCreateTransactionException _ ->
          CommonProblem.UNAVAILABLE.because("The database does not answer; try again");
      default -> CommonProblem.INTERNAL.because("The failure is logged under the trace id");
    };
  }

  private static ProblemException of(ResponseStatusException e) {
    return switch (e.getStatusCode().value()) {
      case 404 -> CommonProblem.NOT_FOUND.because("No resource at this path");
      case 413 -> tooLarge();
      case 400 -> CommonProblem.MALFORMED_REQUEST.because(text(e));
      default -> CommonProblem.INTERNAL.because("The failure is logged under the trace id");
    };
  }

  private static ProblemException tooLarge() {
    return CommonProblem.TOO_LARGE.because("The body is larger than this path takes");
  }

  private static ProblemException invalid(WebExchangeBindException e) {
    var violations = e.getFieldErrors().stream().map(ProblemTranslation::violation).toList();
    return CommonProblem.INVALID_INPUT.because(violations.size() + " rules are broken", violations);
  }

  private static Violation violation(FieldError error) {
    var code = error.getCode() == null ? "invalid" : kebab(error.getCode());
    var reason = error.getDefaultMessage() == null ? "is not valid" : error.getDefaultMessage();
    return new Violation(error.getField(), code, reason, "Send a value that " + reason);
  }

  private static ProblemException unreadable(ServerWebInputException e) {
    var cause = databind(e);
    if (cause instanceof UnrecognizedPropertyException unknown) {
      var violation =
          new Violation(
              path(unknown), "unknown-field", "No such field can be written", "Leave it out");
      return CommonProblem.UNKNOWN_FIELD.because(
          "Unknown or read-only field " + violation.field(), List.of(violation));
    }
    if (cause instanceof DatabindException mismatch) {
      var violation =
          new Violation(
              path(mismatch), "wrong-type", withoutPackages(mismatch), "See openapi.yaml");
      return CommonProblem.MALFORMED_BODY.because("A value has the wrong type", List.of(violation));
    }
    if (hasCause(e, DataBufferLimitException.class)) {
      return tooLarge();
    }
    return hasCause(e, DecodingException.class)
        ? malformed(cause)
        : CommonProblem.MALFORMED_REQUEST.because(text(e), parameter(e).stream().toList());
  }

  /** A parameter of the query or the path with a text that its type does not know. */
  private static Optional<Violation> parameter(ServerWebInputException e) {
    var parameter = e.getMethodParameter();
    return parameter == null
        ? Optional.empty()
        : causes(e)
            .filter(TypeMismatchException.class::isInstance)
            .map(TypeMismatchException.class::cast)
            .findFirst()
            .map(wrong -> mismatch(String.valueOf(parameter.getParameterName()), wrong));
  }

  private static Violation mismatch(String parameter, TypeMismatchException wrong) {
    var type = wrong.getRequiredType();
    var values = type == null ? null : type.getEnumConstants();
    var fix = values == null ? "See openapi.yaml" : "Send one of " + List.of(values);
    return new Violation(
        parameter, "wrong-type", "“%s” is no such value".formatted(wrong.getValue()), fix);
  }

  static ProblemException malformed(@Nullable JacksonException cause) {
    var twice = DUPLICATE.matcher(cause == null ? "" : cause.getOriginalMessage());
    if (!twice.find()) {
      return CommonProblem.MALFORMED_BODY.because("The body is not well-formed JSON");
    }
    var violation =
        new Violation(twice.group(1), "duplicate-field", "The field comes twice", "Say it once");
    return CommonProblem.MALFORMED_BODY.because("A field comes twice", List.of(violation));
  }

  private static @Nullable JacksonException databind(Throwable e) {
    return causes(e)
        .filter(JacksonException.class::isInstance)
        .map(JacksonException.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** Jackson names Java types in full; what a client is told names none of our packages. */
  private static String withoutPackages(JacksonException e) {
    return e.getOriginalMessage().replaceAll("(?:[a-z]\\w*\\.)+(?=[A-Z])", "");
  }

  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
    return causes(e).anyMatch(type::isInstance);
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }

  private static String text(Throwable e) {
    return e instanceof ResponseStatusException status && status.getReason() != null
        ? status.getReason()
        : String.valueOf(e.getMessage());
  }
}
