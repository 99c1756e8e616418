package dev.spindle.ddex.deal;

import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.value.Terms;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where something holds.
 *
 * @param excluded whether {@code codes} are the exceptions from the whole world
 * @param codes as in DDEX's territory list; Worldwide stands alone
 */
public record Territories(boolean excluded, List<String> codes) {

  /** Everywhere. */
  public static final Territories WORLDWIDE = new Territories(false, List.of(Local.WORLDWIDE));

  /** Checks the codes; Worldwide cannot be mixed with others or excluded. */
  public Territories {
    codes.forEach(Terms.TERRITORY::require);
    codes = List.copyOf(codes);
    if (codes.isEmpty() || codes.contains(Local.WORLDWIDE) && (excluded || codes.size() > 1)) {
      throw new IllegalArgumentException("territories " + codes + ": none, or Worldwide mixed");
    }
  }

  /** Only there. */
  public static Territories only(String... codes) {
    return new Territories(false, List.of(codes));
  }

  /** Everywhere but there. */
  public static Territories allBut(String... codes) {
    return new Territories(true, List.of(codes));
  }

  /** Whether a territory is among them. */
  public boolean covers(String code) {
    return isWorldwide() || codes.contains(code) != excluded;
  }

  /** Whether every territory of the other is among these. */
  public boolean coversAll(Territories other) {
    if (isWorldwide() || equals(other)) {
      return true;
    }
    if (other.isWorldwide()) {
      return false;
    }
    return other.excluded
        ? excluded && Set.copyOf(other.codes).containsAll(codes)
        : other.codes.stream().allMatch(this::covers);
  }

  /** Whether it is the whole world. */
  public boolean isWorldwide() {
    return !excluded && codes.getFirst().equals(Local.WORLDWIDE);
  }

  /** For people: "Worldwide", "DE, FR", "everywhere but US". */
  public String sentence() {
    String list = String.join(", ", new TreeSet<>(codes));
    return excluded ? "everywhere but " + list : list;
  }
}
