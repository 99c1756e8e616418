package dev.spindle.delivery.host;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are somebody else's on the public network. Everything special is refused: own
 * machine, private, link-local (cloud metadata), shared, documentation, benchmarking, multicast,
 * reserved, and IPv6 forms that carry an IPv4 address inside. Sources: RFC 6890, RFC 4193, RFC
 * 6598.
 */
final class AddressRules {

  private record Range(byte[] start, int bits) {

    static Range of(int bits, int... start) {
      var bytes = new byte[start.length];
      for (int i = 0; i < start.length; i++) {
        bytes[i] = (byte) start[i];
      }
      return new Range(bytes, bits);
    }

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (at(bit / 8) & mask)) {
          return false;
        }
      }
      return true;
    }

    private int at(int index) {
      return index < start.length ? start[index] : 0;
    }
  }

  private static final List<Range> CLOSED_V4 =
      List.of(
          Range.of(8, 0),
          Range.of(8, 10),
          Range.of(10, 100, 64),
          Range.of(8, 127),
          Range.of(16, 169, 254),
          Range.of(12, 172, 16),
          Range.of(24, 192, 0, 0),
          Range.of(24, 192, 0, 2),
          Range.of(24, 192, 88, 99),
          Range.of(16, 192, 168),
          Range.of(15, 198, 18),
          Range.of(24, 198, 51, 100),
          Range.of(24, 203, 0, 113),
          Range.of(4, 224),
          Range.of(4, 240));

  /** Global unicast is 2000::/3; everything outside it is special. */
  private static final Range GLOBAL_V6 = Range.of(3, 0x20);

  private static final List<Range> CLOSED_V6 =
      List.of(
          Range.of(23, 0x20, 0x01, 0x00, 0x00),
          Range.of(32, 0x20, 0x01, 0x0d, 0xb8),
          Range.of(16, 0x20, 0x02),
          Range.of(20, 0x3f, 0xff));

  private AddressRules() {}

  static boolean isPublic(InetAddress address) {
    return switch (address) {
      case Inet4Address v4 -> none(CLOSED_V4, v4.getAddress());
      case Inet6Address v6 -> isPublic(v6);
      default -> false;
    };
  }

  private static boolean isPublic(Inet6Address address) {
    var bytes = address.getAddress();
    return GLOBAL_V6.holds(bytes) && none(CLOSED_V6, bytes);
  }

  private static boolean none(List<Range> ranges, byte[] address) {
    return ranges.stream().noneMatch(range -> range.holds(address));
  }
}
