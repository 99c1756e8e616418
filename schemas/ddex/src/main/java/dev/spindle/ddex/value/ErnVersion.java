package dev.spindle.ddex.value;

import java.util.Arrays;
import java.util.Optional;

/** The versions of the Electronic Release Notification standard that are written and read. */
public enum ErnVersion {
  /**
   * Release lists with details by territory; parties named in place. Most stores have closed it.
   */
  ERN_382("3.8.2", "http://ddex.net/xml/ern/382", "ern-382", ""),
  /** Party list, track releases; recording facts directly on the recording. */
  ERN_42("4.2", "http://ddex.net/xml/ern/42", "ern-42", ""),
  /** Editions hold ISRC, P-line and files. What stores ask for since April 2026. */
  ERN_43("4.3", "http://ddex.net/xml/ern/43", "ern-43", "3"),
  /** Display genre, composite roles, AI flags. */
  ERN_432("4.3.2", "http://ddex.net/xml/ern/432", "ern-432", "9");

  private final String number;
  private final String namespace;
  private final String folder;
  private final String avsVersion;

  ErnVersion(String number, String namespace, String folder, String avsVersion) {
    this.number = number;
    this.namespace = namespace;
    this.folder = folder;
    this.avsVersion = avsVersion;
  }

  /** As people write it, for example 4.3. */
  public String number() {
    return number;
  }

  /** The XML name space. */
  public String namespace() {
    return namespace;
  }

  /** Name of the folder with the schemas, below the operator's folder {@code xsd}. */
  public String folder() {
    return folder;
  }

  /** Version of the allowed value sets the messages name; empty where a message has none. */
  public String avsVersion() {
    return avsVersion;
  }

  /** Whether this is one of the fourth generation, with a party list. */
  public boolean isFour() {
    return this != ERN_382;
  }

  /** The version of a name space, also of a wrong trailing slash. */
  public static Optional<ErnVersion> ofNamespace(String uri) {
    String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    return Arrays.stream(values()).filter(v -> v.namespace.equals(trimmed)).findFirst();
  }

  /** The version of a number such as 4.3 or 432. */
  public static Optional<ErnVersion> ofNumber(String text) {
    String digits = text.replace(".", "");
    return Arrays.stream(values())
        .filter(v -> v.number.replace(".", "").equals(digits))
        .findFirst();
  }
}
