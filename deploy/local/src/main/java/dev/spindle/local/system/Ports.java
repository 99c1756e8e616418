package dev.spindle.local.system;

import dev.spindle.local.Failure;

/**
 * Which port is which in this run.
 *
 * @param base first of a block of 20 ports; 0 for the standard ones
 */
public record Ports(int base) {

  /** Ports a block takes, the SFTP doors of up to six stores included. */
  public static final int BLOCK = 20;

  private static final int LOWEST = 1024;
  private static final int HIGHEST = 65_535 - BLOCK;

  /** The documented ports. */
  public static final Ports STANDARD = new Ports(0);

  /**
   * Reads {@code --ports}.
   *
   * @throws Failure when it is not a number between 1024 and 65515
   */
  public static Ports parse(String text) {
    try {
      int base = Integer.parseInt(text);
      if (base >= LOWEST && base <= HIGHEST) {
        return new Ports(base);
      }
    } catch (NumberFormatException _) {
      // said below, with what is allowed
    }
    throw new Failure(
        "--ports takes the first of %d free ports, a number from %d to %d, not “%s”"
            .formatted(BLOCK, LOWEST, HIGHEST, text));
  }

  /** The number of a port in this run. */
  public int of(Port port) {
    return base == 0 ? port.standard() : base + port.offset();
  }

  /** {@code http://127.0.0.1:<port>}. */
  public String http(Port port) {
    return "http://" + address(port);
  }

  /** {@code 127.0.0.1:<port>}. */
  public String address(Port port) {
    return "127.0.0.1:" + of(port);
  }
}
