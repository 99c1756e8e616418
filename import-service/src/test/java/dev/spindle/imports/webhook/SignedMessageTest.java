package dev.spindle.imports.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMessageTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

  /** The example of the Standard Webhooks specification. */
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  @Test
  void acceptsTheExampleOfTheSpecification() {
    assertThat(isAuthentic(ID, "1614265330", SIGNATURE, BODY)).isTrue();
  }

  @Test
  void acceptsOneRightSignatureAmongSeveral() {
    var rotating = "v1,AAAA v1a,xyz " + SIGNATURE;

    assertThat(isAuthentic(ID, "1614265330", rotating, BODY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v1,",
        "v1",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,not base64"
      })
  void refusesEveryOtherSignature(String signature) {
    assertThat(isAuthentic(ID, "1614265330", signature, BODY)).isFalse();
  }

  @Test
  void refusesTheSameContentWrittenDifferently() {
    var other = "{\"test\":2432232314}".getBytes(StandardCharsets.UTF_8);

    assertThat(isAuthentic(ID, "1614265330", SIGNATURE, other)).isFalse();
  }

  @Test
  void refusesAnotherIdOrTimestampUnderTheSameSignature() {
    assertThat(isAuthentic("msg_other", "1614265330", SIGNATURE, BODY)).isFalse();
    assertThat(isAuthentic(ID, "1614265331", SIGNATURE, BODY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400})
  void refusesWhatWasSignedTooLongAgoOrAhead(long seconds) {
    var message = new SignedMessage(ID, "1614265330", SIGNATURE, BODY);

    assertThat(message.isAuthentic(secret(), NOW.plusSeconds(seconds), TOLERANCE)).isFalse();
    assertThat(message.isAuthentic(secret(), NOW.plusSeconds(300), TOLERANCE)).isTrue();
    assertThat(message.isAuthentic(secret(), NOW.minusSeconds(300), TOLERANCE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "1e9", "-1", "999999999999", "99999999999999999999"})
  void refusesATimestampThatIsNone(String timestamp) {
    assertThat(isAuthentic(ID, timestamp, SIGNATURE, BODY)).isFalse();
  }

  @Test
  void refusesMissingHeaders() {
    var now = NOW;

    assertThat(new SignedMessage(null, "1", SIGNATURE, BODY).isAuthentic(secret(), now, TOLERANCE))
        .isFalse();
    assertThat(new SignedMessage(ID, null, SIGNATURE, BODY).isAuthentic(secret(), now, TOLERANCE))
        .isFalse();
    assertThat(
            new SignedMessage(ID, "1614265330", null, BODY).isAuthentic(secret(), now, TOLERANCE))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "whsec_", "whsec_AAAA", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_!"})
  void refusesSecretsThatAreNoneOrTooShort(String text) {
    assertThat(WebhookSecret.parse(text)).isEmpty();
  }

  @Test
  void neverShowsTheSecret() {
    assertThat(secret().toString()).doesNotContain("MfKQ");
  }

  private static boolean isAuthentic(String id, String timestamp, String signature, byte[] body) {
    return new SignedMessage(id, timestamp, signature, body).isAuthentic(secret(), NOW, TOLERANCE);
  }

  private static WebhookSecret secret() {
    assertThat(Base64.getDecoder().decode(SECRET.substring(6))).hasSize(24);
    return WebhookSecret.parse(SECRET).orElseThrow();
  }
}
