package dev.spindle.sandbox.store;

/**
 * What a partner of a store is given to get in. Published on the admin API: it guards practice
 * data.
 *
 * @param sftpUser SFTP account
 * @param sftpPassword its password
 * @param clientId client id of a Spotify-shaped API, API key of a YouTube-shaped one
 * @param clientSecret secret of a Spotify-shaped API
 * @param teamId ten characters, issuer of the developer tokens of an Apple-shaped API
 * @param keyId ten characters, id of the key they are signed with
 * @param privateKey that key, PKCS#8 PEM, P-256, as in Apple's .p8 file
 * @param publicKey its public half, X.509 PEM; the store checks tokens with it
 */
public record Credentials(
    String sftpUser,
    String sftpPassword,
    String clientId,
    String clientSecret,
    String teamId,
    String keyId,
    String privateKey,
    String publicKey) {

  /** The same with another SFTP password. */
  Credentials withSftpPassword(String password) {
    return new Credentials(
        sftpUser, password, clientId, clientSecret, teamId, keyId, privateKey, publicKey);
  }
}
