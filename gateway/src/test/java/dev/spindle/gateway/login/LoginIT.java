package dev.spindle.gateway.login;

import static dev.spindle.gateway.testing.Surroundings.ISSUER;
import static dev.spindle.gateway.testing.Surroundings.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.gateway.testing.Browser;
import dev.spindle.gateway.testing.GatewayIT;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginIT extends GatewayIT {

  private final Browser browser = new Browser(http());

  @BeforeEach
  void signIn() throws Exception {
    ISSUER.signsInFor(tenant);
    assertThat(browser.visit(at("/oauth2/authorization/spindle")).uri()).isEqualTo(at("/"));
  }

  @Test
  void knowsWhoSignedIn() throws Exception {
    var me = browser.get(at("/api/me"));

    assertThat(me.statusCode()).isEqualTo(200);
    assertThat(me.body()).contains("Ada Example").contains(tenant.toString()).contains("manager");
  }

  @Test
  void hidesTheSessionFromScriptsAndFromOtherSites() {
    assertThat(browser.attributes("spindle_session"))
        .containsIgnoringCase("httponly")
        .contains("SameSite=Lax");
  }

  @Test
  void tellsTheServiceByTokenWhoCalls() throws Exception {
    assertThat(browser.get(at("/api/releases")).statusCode()).isEqualTo(200);

    var seen = service("catalog").seen().getFirst().headers();
    assertThat(seen.getFirst("Authorization")).startsWith("Bearer ey");
    assertThat(seen).doesNotContainKeys("Cookie");
  }

  @Test
  void refusesAWriteThatAnotherSiteCouldHaveSent() throws Exception {
    browser.get(at("/api/me"));

    var answer = browser.send(write());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("\"csrf-token-missing\"");
    assertThat(service("catalog").seen()).isEmpty();
  }

  @Test
  void takesAWriteThatRepeatsTheCookie() throws Exception {
    browser.get(at("/api/me"));

    var answer = browser.send(write().header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(service("catalog").seen().getFirst().headers()).doesNotContainKeys("X-XSRF-TOKEN");
  }

  @Test
  void renewsTheTokenOnceForRequestsThatComeTogether() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<HttpResponse<String>> read = () -> browser.get(at("/api/releases"));
      var answers = threads.invokeAll(List.of(read, read, read, read, read, read));

      assertThat(answers)
          .extracting(Future::get)
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);
    }
    // the issuer takes a refresh token once: had two used it, the session would be over
    assertThat(browser.get(at("/api/releases")).statusCode()).isEqualTo(200);
  }

  @Test
  void endsTheSessionOfAMemberWhoWasRemoved() throws Exception {
    ISSUER.remove(tenant);

    assertThat(browser.get(at("/api/releases")).statusCode()).isEqualTo(401);
    assertThat(browser.get(at("/api/me")).statusCode()).isEqualTo(401);
    assertThat(service("catalog").seen()).isEmpty();
  }

  @Test
  void forgetsTheSessionAtSigningOutAndNamesTheIssuersOwnWayOut() throws Exception {
    browser.get(at("/api/me"));
    browser.get(at("/api/me"));
    var out =
        browser.send(
            HttpRequest.newBuilder(at("/logout"))
                .header("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.noBody()));

    // the token was renewed meanwhile, and issuers know a session by its newest ID token
    assertThat(out.body())
        .contains(ISSUER.address() + "/logout?id_token_hint=" + ISSUER.newestIdToken());
    assertThat(out.body()).contains("post_logout_redirect_uri=" + at("/"));
    assertThat(browser.get(at("/api/me")).statusCode()).isEqualTo(401);
  }

  private HttpRequest.Builder write() {
    return HttpRequest.newBuilder(at("/api/releases")).POST(BodyPublishers.ofString("{}"));
  }
}
