package dev.spindle.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class KnownTokensTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final List<String> asked = new ArrayList<>();

  @Test
  void aGoodTokenIsCheckedOnce() {
    var tokens = tokens(NOON.plusSeconds(60));

    assertThat(tokens.decode("good").block()).isSameAs(tokens.decode("good").block());

    assertThat(asked).containsExactly("good");
  }

  @Test
  void anotherTokenIsCheckedByItself() {
    var tokens = tokens(NOON.plusSeconds(60));

    tokens.decode("good").block();
    tokens.decode("gooD").block();

    assertThat(asked).containsExactly("good", "gooD");
  }

  @Test
  void anExpiredTokenIsCheckedAgain() {
    var tokens = tokens(NOON);

    tokens.decode("old").block();
    tokens.decode("old").block();

    assertThat(asked).containsExactly("old", "old");
  }

  @Test
  void aRefusedTokenIsNotRemembered() {
    var tokens = tokens(NOON.plusSeconds(60));

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> tokens.decode("bad").block()).isInstanceOf(BadJwtException.class);
    }

    assertThat(asked).containsExactly("bad", "bad");
  }

  private KnownTokens tokens(Instant end) {
    return new KnownTokens(
        token -> {
          asked.add(token);
          return token.equals("bad")
              ? Mono.error(new BadJwtException("bad"))
              : Mono.just(Jwt.withTokenValue(token).header("alg", "RS256").expiresAt(end).build());
        },
        Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
