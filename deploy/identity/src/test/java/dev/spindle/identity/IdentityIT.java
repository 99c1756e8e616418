package dev.spindle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdentityIT {

  private static final String NORTHLIGHT = "0199aa00-0000-7000-8000-000000000001";

  @TempDir static Path folder;

  private Browser browser;
  private String server;

  @DynamicPropertySource
  static void keyFile(DynamicPropertyRegistry properties) {
    properties.add("spindle.identity.key-file", () -> folder.resolve("keys/identity.json"));
  }

  @BeforeEach
  void openABrowser(@Value("${local.server.port}") int port) {
    server = "http://127.0.0.1:" + port;
    browser = new Browser(server);
  }

  @Test
  void givesAProgramATokenThatNamesItsTenantAndRoles() throws Exception {
    var token = browser.clientCredentials("northlight-program", "northlight-demo");

    var claims = verified(token).getJWTClaimsSet();
    assertThat(claims.getStringClaim("tenant")).isEqualTo(NORTHLIGHT);
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("admin", "manager"));
    assertThat(claims.getStringClaim("name")).isEqualTo("Northlight demo");
    assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8090");
  }

  @Test
  void refusesAProgramWithTheWrongPassword() {
    assertThat(browser.clientCredentialsStatus("northlight-program", "guess")).isEqualTo(401);
  }

  @Test
  void whoRunsTheSystemHasNoTenant() throws Exception {
    var token = browser.clientCredentials("spindle-cli", "cli-demo");

    var claims = verified(token).getJWTClaimsSet();
    assertThat(claims.getClaims()).doesNotContainKey("tenant");
    assertThat(claims.getStringListClaim("roles")).containsExactly("ops");
  }

  @Test
  void signsAPersonInThroughTheGatewaysClientWithProofOfPossession() throws Exception {
    var token = browser.signIn("viewer@northlight.test", "spindle");

    var claims = verified(token).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("viewer@northlight.test");
    assertThat(claims.getStringClaim("name")).isEqualTo("Vera Lindqvist");
    assertThat(claims.getStringClaim("tenant")).isEqualTo(NORTHLIGHT);
    assertThat(claims.getStringListClaim("roles")).containsExactly("viewer");
  }

  @Test
  @Tag("bad-input")
  @Tag("S8")
  void anIdTokenIsForTheLoginAndAnAccessTokenForTheServices() throws Exception {
    var access = verified(browser.signIn("viewer@northlight.test", "spindle")).getJWTClaimsSet();
    var id = verified(browser.idToken("viewer@northlight.test", "spindle")).getJWTClaimsSet();

    assertThat(access.getAudience()).containsExactly("spindle");
    assertThat(id.getAudience()).containsExactly("spindle-gateway");
    assertThat(id.getClaims()).doesNotContainKeys("tenant", "roles");
  }

  @Test
  void aWrongPasswordLeadsBackToTheLoginPage() {
    assertThat(browser.login("viewer@northlight.test", "guess"))
        .hasPath("/login")
        .hasQuery("error");
  }

  @Test
  void anAuthorizationRequestWithoutProofKeyIsRefused() {
    browser.login("viewer@northlight.test", "spindle");

    assertThat(browser.authorize("").getQuery()).contains("error=invalid_request");
  }

  @Test
  void aRedirectToAnotherHostIsRefused() {
    browser.login("viewer@northlight.test", "spindle");

    assertThat(
            browser.authorizeStatus(URI.create("http://elsewhere.test/login/oauth2/code/spindle")))
        .isEqualTo(400);
  }

  private SignedJWT verified(String token) throws Exception {
    var jwt = SignedJWT.parse(token);
    var keys = JWKSet.load(URI.create(server + "/oauth2/jwks").toURL());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey();
    assertThat(jwt.verify(new RSASSAVerifier(key))).isTrue();
    return jwt;
  }
}
