package dev.spindle.dspsync.provider;

import dev.spindle.dspsync.compare.Provider;
import java.util.List;

/** Which credentials a store wants. */
public final class CredentialShape {

  /** Spotify: id of the app. */
  public static final String CLIENT_ID = "clientId";

  /** Spotify: secret of the app. */
  public static final String CLIENT_SECRET = "clientSecret";

  /** Apple: ten-character team id. */
  public static final String TEAM_ID = "teamId";

  /** Apple: ten-character key id. */
  public static final String KEY_ID = "keyId";

  /** Apple: the .p8 file, PKCS#8 PEM of a P-256 key. */
  public static final String PRIVATE_KEY = "privateKey";

  private CredentialShape() {}

  /** Names of the credentials, in the order people are asked for them. */
  public static List<String> of(Provider provider) {
    return switch (provider) {
      case SPOTIFY -> List.of(CLIENT_ID, CLIENT_SECRET);
      case APPLE_MUSIC -> List.of(TEAM_ID, KEY_ID, PRIVATE_KEY);
      case DEEZER -> List.of();
    };
  }
}
