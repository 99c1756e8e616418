package dev.spindle.gateway.login;

import static dev.spindle.gateway.problem.GatewayProblem.SERVICE_UNREACHABLE;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The one issuer, discovered when it is first needed and not at start, so that the gateway comes up
 * without it and recovers with it.
 */
@Component
final class Issuer implements ReactiveClientRegistrationRepository {

  static final String REGISTRATION = "spindle";

  private static final Logger log = LoggerFactory.getLogger(Issuer.class);
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final Mono<ClientRegistration> registration;

  Issuer(LoginSettings settings) {
    this.registration =
        Mono.fromCallable(() -> discover(settings))
            .subscribeOn(Schedulers.boundedElastic())
            .doOnError(e -> log.warn("Issuer {}: {}", settings.issuer(), e.getMessage()))
            .onErrorMap(e -> unreachable())
            .cache(found -> REMEMBERED, error -> Duration.ZERO, () -> Duration.ZERO);
  }

  static RuntimeException unreachable() {
    return SERVICE_UNREACHABLE.because("The identity server cannot be reached; try again shortly");
  }

  /** Ends with {@code service-unreachable} while the issuer is away. */
  Mono<ClientRegistration> registration() {
    return registration;
  }

  @Override
  public Mono<ClientRegistration> findByRegistrationId(String id) {
    return REGISTRATION.equals(id) ? registration : Mono.empty();
  }

  private static ClientRegistration discover(LoginSettings settings) {
    var isPublic = settings.clientSecret().isEmpty();
    return ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
        .registrationId(REGISTRATION)
        .clientId(settings.clientId())
        .clientSecret(settings.clientSecret())
        .clientAuthenticationMethod(
            isPublic
                ? ClientAuthenticationMethod.NONE
                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .scope(settings.scopes())
        .build();
  }
}
