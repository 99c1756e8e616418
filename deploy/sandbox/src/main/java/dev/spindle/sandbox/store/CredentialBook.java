package dev.spindle.sandbox.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes up each store's credentials at its first start and keeps them on its desk. */
@Component
public class CredentialBook {

  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final SecureRandom random = new SecureRandom();
  private final JsonMapper json;
  private final SandboxSettings settings;
  private final Map<String, Credentials> byStore = new ConcurrentHashMap<>();

  CredentialBook(JsonMapper json, SandboxSettings settings) {
    this.json = json;
    this.settings = settings;
  }

  /** The credentials of a store. */
  public Credentials of(Store store) {
    return byStore.computeIfAbsent(store.name(), _ -> loadOrMake(store));
  }

  private Credentials loadOrMake(Store store) {
    Path file = store.desk().resolve("credentials.json");
    if (Files.exists(file)) {
      return withConfiguredPassword(store, json.readValue(file, Credentials.class));
    }
    Credentials made = make(store);
    json.writerWithDefaultPrettyPrinter().writeValue(file, made);
    return withConfiguredPassword(store, made);
  }

  private Credentials make(Store store) {
    KeyPair keys = newKeys();
    return new Credentials(
        store.name(),
        hex(12),
        hex(16),
        hex(16),
        letters(10),
        letters(10),
        pem("PRIVATE KEY", keys.getPrivate().getEncoded()),
        pem("PUBLIC KEY", keys.getPublic().getEncoded()));
  }

  private Credentials withConfiguredPassword(Store store, Credentials made) {
    return settings.stores().stream()
        .filter(configured -> configured.name().equals(store.name()))
        .map(SandboxSettings.StoreSettings::sftpPassword)
        .filter(Objects::nonNull)
        .findFirst()
        .map(made::withSftpPassword)
        .orElse(made);
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("P-256 is part of every JDK", e);
    }
  }

  private static String pem(String kind, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
  }

  private String hex(int bytes) {
    byte[] raw = new byte[bytes];
    random.nextBytes(raw);
    return HexFormat.of().formatHex(raw);
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    random.ints(count, 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
    return text.toString();
  }
}
