package dev.spindle.delivery.transport;

/**
 * Where a store takes packages.
 *
 * @param host name or literal address
 * @param port 1 to 65535
 * @param user login
 * @param hostKey the only key accepted
 */
public record Endpoint(
    String host, int port, String user, Credential credential, HostKeyPin hostKey) {}
