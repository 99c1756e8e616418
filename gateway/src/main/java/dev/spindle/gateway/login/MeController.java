package dev.spindle.gateway.login;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells a page who is signed in, and hands it the cookie it needs for writes. */
@RestController
final class MeController {

  @GetMapping("/api/me")
  Mono<MeView> me(
      @AuthenticationPrincipal Jwt token,
      @RequestAttribute("org.springframework.security.web.server.csrf.CsrfToken")
          Mono<CsrfToken> csrf) {
    var caller = Caller.of(token);
    // asking for the token is what sets its cookie
    return csrf.thenReturn(new MeView(caller.name(), caller.tenant(), caller.roles()));
  }

  record MeView(String name, @Nullable UUID tenant, List<String> roles) {}
}
