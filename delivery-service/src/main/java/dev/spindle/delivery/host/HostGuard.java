package dev.spindle.delivery.host;

import static dev.spindle.delivery.failure.ErrorCategory.UNAVAILABLE;

import dev.spindle.delivery.failure.DeliveryFailure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps a target's host name from leading back into our own network (server-side request forgery).
 * The name is resolved here, every address it has is judged, and the caller connects to the judged
 * address, so that a second answer of the name server cannot lead elsewhere. Addresses of practice
 * stores are let through by configuration only.
 */
public final class HostGuard {

  /** Turns a name into its addresses; the system's resolver unless a test says otherwise. */
  @FunctionalInterface
  public interface Resolver {

    /** All addresses of a name. */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** Asks the operating system. */
    static Resolver system() {
      return host -> List.of(InetAddress.getAllByName(host));
    }
  }

  private static final int HIGHEST_PORT = 65_535;
  private static final int FIRST_UNPRIVILEGED_PORT = 1024;
  private static final int SSH_PORT = 22;

  /** Services of our own kind, which no store runs SFTP on. */
  private static final Set<Integer> CLOSED_PORTS =
      Set.of(1433, 2181, 2375, 2376, 3306, 5432, 5984, 6379, 8500, 9092, 9200, 11211, 27017);

  /**
   * A DNS name with at least one letter in its last label, or a literal address; never a trailing
   * dot.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
              + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]{2,39}");

  private final Set<String> allowed;
  private final Resolver resolver;

  /**
   * Creates the guard.
   *
   * @param allowed exceptions, each {@code host:port} exactly as a target names it; {@code host:*}
   *     for any port
   */
  public HostGuard(Set<String> allowed, Resolver resolver) {
    this.allowed = Set.copyOf(allowed);
    this.resolver = resolver;
  }

  /**
   * Judges a host and port as far as they can be judged now; used when a target is saved. A name
   * that does not resolve at the moment is not refused for that.
   *
   * @return why it is refused; empty when it is fine
   */
  public Optional<String> objection(String host, int port) {
    if (isConfigured(host, port)) {
      return Optional.empty();
    }
    return shapeObjection(host, port).or(() -> addressObjection(host));
  }

  /**
   * Resolves and judges.
   *
   * @return an address that may be connected to as it is
   * @throws DeliveryFailure UNAVAILABLE; permanent when the address is refused
   */
  public InetSocketAddress admit(String host, int port) {
    var addresses = resolveOrFail(host);
    if (!isConfigured(host, port)) {
      shapeObjection(host, port).or(() -> addressObjection(addresses)).ifPresent(HostGuard::refuse);
    }
    return new InetSocketAddress(addresses.getFirst(), port);
  }

  private boolean isConfigured(String host, int port) {
    return allowed.contains(host + ":" + port) || allowed.contains(host + ":*");
  }

  private static void refuse(String objection) {
    throw DeliveryFailure.permanent(UNAVAILABLE, objection);
  }

  private Optional<String> shapeObjection(String host, int port) {
    if (!isName(host) && !IPV4.matcher(host).matches() && !isIpv6(host)) {
      return Optional.of("The host is neither a name nor an address in plain form");
    }
    boolean portOpen = port == SSH_PORT || port >= FIRST_UNPRIVILEGED_PORT && port <= HIGHEST_PORT;
    return portOpen && !CLOSED_PORTS.contains(port)
        ? Optional.empty()
        : Optional.of("Port " + port + " is not one that packages may be sent to");
  }

  private static boolean isName(String host) {
    return NAME.matcher(host).matches() && !host.equalsIgnoreCase("localhost");
  }

  private static boolean isIpv6(String host) {
    return host.contains(":") && IPV6.matcher(host).matches();
  }

  private Optional<String> addressObjection(String host) {
    try {
      return addressObjection(resolver.resolve(host));
    } catch (UnknownHostException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> addressObjection(List<InetAddress> addresses) {
    return addresses.stream()
        .filter(address -> !AddressRules.isPublic(address))
        .findFirst()
        .map(_ -> "The host leads to an address that is not on the public network");
  }

  private List<InetAddress> resolveOrFail(String host) {
    try {
      var addresses = resolver.resolve(host);
      if (!addresses.isEmpty()) {
        return addresses;
      }
    } catch (UnknownHostException e) {
      throw DeliveryFailure.of(UNAVAILABLE, "The host name " + host + " has no address", e);
    }
    throw DeliveryFailure.of(UNAVAILABLE, "The host name " + host + " has no address");
  }
}
