package dev.spindle.ddex.three;

import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.xml.XmlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Details by territory: what the model tags with a territory, ERN 3 puts into a block for it. The
 * block for Worldwide comes first and has all that is said without territory.
 */
final class Blocks {

  private static final Comparator<@Nullable String> WORLDWIDE_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private Blocks() {}

  /** The territories that need a block; null stands for Worldwide and is always first. */
  @SafeVarargs
  static List<@Nullable String> territories(List<? extends Local>... said) {
    Set<@Nullable String> codes = new TreeSet<>(WORLDWIDE_FIRST);
    codes.add(null);
    Stream.of(said).flatMap(List::stream).map(Local::territory).forEach(codes::add);
    return new ArrayList<>(codes);
  }

  /** What is said for one territory. */
  static <T extends Local> List<T> of(List<T> said, @Nullable String territory) {
    return said.stream().filter(each -> Objects.equals(each.territory(), territory)).toList();
  }

  static String code(@Nullable String territory) {
    return territory == null ? Local.WORLDWIDE : territory;
  }

  /** Reads an element out of every block, once for each of the block's territories. */
  static <T extends Local> List<T> read(
      Reading reading,
      List<XmlNode> blocks,
      String element,
      BiFunction<XmlNode, @Nullable String, @Nullable T> meaning) {
    var found = new ArrayList<T>();
    for (XmlNode block : blocks) {
      List<XmlNode> nodes = block.all(element);
      for (String code : codes(reading, block)) {
        String territory = code.equals(Local.WORLDWIDE) ? null : code;
        found.addAll(reading.attemptAll(nodes, node -> meaning.apply(node, territory)));
      }
    }
    found.sort(Comparator.comparing(Local::territory, WORLDWIDE_FIRST));
    return found;
  }

  /** Reads what the model holds for everywhere out of every block; what is repeated counts once. */
  static <T> List<T> once(
      Reading reading,
      List<XmlNode> blocks,
      String element,
      Function<XmlNode, @Nullable T> meaning) {
    List<XmlNode> nodes = blocks.stream().flatMap(block -> block.all(element).stream()).toList();
    return reading.attemptAll(nodes, meaning).stream().distinct().toList();
  }

  static <T> @Nullable T first(List<T> found) {
    return found.isEmpty() ? null : found.getFirst();
  }

  private static List<String> codes(Reading reading, XmlNode block) {
    List<String> codes = block.textsOf("TerritoryCode");
    List<String> excluded = block.textsOf("ExcludedTerritoryCode");
    if (!excluded.isEmpty()) {
      reading.noteOnce(
          block,
          "what is said for everywhere but %s is kept as said for everywhere".formatted(excluded));
    }
    return codes.isEmpty() ? List.of(Local.WORLDWIDE) : codes;
  }
}
