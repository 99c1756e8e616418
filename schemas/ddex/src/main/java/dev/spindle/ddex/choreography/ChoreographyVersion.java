package dev.spindle.ddex.choreography;

/** The versions of the choreography that are written and read. */
public enum ChoreographyVersion {
  /** File transfer: ManifestMessage, FtpAcknowledgementMessage. */
  V1_6("http://ddex.net/xml/ern-c-sftp/16", "ern-c-sftp/16", "HashSum", ""),
  /** Cloud storage: ManifestMessage, AcknowledgementMessage. */
  V1_8("http://ddex.net/xml/ern-c-sftp/18", "ern-c-sftp/18", "HashSumValue", "9");

  private final String namespace;
  private final String messageVersion;
  private final String hashElement;
  private final String avsVersion;

  ChoreographyVersion(
      String namespace, String messageVersion, String hashElement, String avsVersion) {
    this.namespace = namespace;
    this.messageVersion = messageVersion;
    this.hashElement = hashElement;
    this.avsVersion = avsVersion;
  }

  /** The XML name space. */
  public String namespace() {
    return namespace;
  }

  String messageVersion() {
    return messageVersion;
  }

  /** Name of the element with the hash value, which changed. */
  String hashElement() {
    return hashElement;
  }

  /** Version of the allowed values the root names; empty for none. */
  String avsVersion() {
    return avsVersion;
  }

  /** By name space; anything but 1.8 is taken as 1.6. */
  static ChoreographyVersion of(String namespace) {
    return namespace.startsWith(V1_8.namespace) ? V1_8 : V1_6;
  }
}
