package dev.spindle.ddex.four;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.OtherTitle;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Title;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Titles: as printed, in parts, and those beside them. */
final class TitlePart {

  private static final List<String> NAMED = List.of("FormalTitle", "GroupingTitle");

  private TitlePart() {}

  static void write(XmlOut out, Dialect dialect, Display display) {
    List<LocalText> printed =
        display.titleLines().isEmpty() ? lines(display.titles()) : display.titleLines();
    for (LocalText line : printed) {
      out.open("DisplayTitleText").attribute("LanguageAndScriptCode", line.language());
      Leaves.territory(out, line, LocalParts.isFirst(line, printed));
      out.content(line.text()).closeLeaf();
    }
    for (Title title : display.titles()) {
      title(out.open("DisplayTitle"), title, LocalParts.isFirst(title, display.titles()));
    }
    for (OtherTitle other : display.others()) {
      Term type = other.type();
      if (type == null || !dialect.namedTitles()) {
        Leaves.kind(out.open("AdditionalTitle"), "TitleType", type);
      } else {
        out.open(type.value());
      }
      title(out, other.title(), false);
    }
  }

  /** The element is open. */
  private static void title(XmlOut out, Title title, boolean isDefault) {
    out.attribute("LanguageAndScriptCode", title.language());
    Leaves.territory(out, title, isDefault);
    out.text("TitleText", title.text()).texts("SubTitle", title.subTitles()).close();
  }

  private static List<LocalText> lines(List<Title> titles) {
    return titles.stream()
        .map(title -> new LocalText(title.displayText(), title.language(), title.territory()))
        .toList();
  }

  static Display read(Reading reading, XmlNode node) {
    List<LocalText> printed =
        reading.attemptAll(
            DisplayPart.defaultFirst(node.all("DisplayTitleText")), DisplayPart::name);
    List<Title> titles =
        reading.attemptAll(DisplayPart.defaultFirst(node.all("DisplayTitle")), TitlePart::title);
    if (titles.isEmpty()) {
      titles =
          printed.stream()
              .map(line -> new Title(line.text(), List.of(), line.language(), line.territory()))
              .toList();
    }
    boolean derived = printed.isEmpty() || printed.equals(lines(titles));
    return new Display(
        titles, List.of(), List.of(), derived ? List.of() : printed, others(reading, node));
  }

  private static List<OtherTitle> others(Reading reading, XmlNode node) {
    var others = new ArrayList<OtherTitle>();
    for (String kind : NAMED) {
      others.addAll(
          reading.attemptAll(
              node.all(kind), n -> new OtherTitle(Term.of(Terms.TITLE_TYPE, kind), title(n))));
    }
    List<OtherTitle> additional =
        reading.attemptAll(
            node.all("AdditionalTitle"), n -> new OtherTitle(type(reading, n), title(n)));
    return Stream.concat(others.stream(), additional.stream()).toList();
  }

  private static @Nullable Term type(Reading reading, XmlNode node) {
    String said = node.attribute("TitleType");
    return said == null
        ? null
        : reading.demand(
            node,
            n ->
                new Term(
                    Terms.TITLE_TYPE,
                    said,
                    n.attribute("Namespace"),
                    n.attribute("UserDefinedValue")));
  }

  private static Title title(XmlNode node) {
    return new Title(
        Objects.requireNonNullElse(node.textOf("TitleText"), ""),
        node.textsOf("SubTitle"),
        node.attribute("LanguageAndScriptCode"),
        node.attribute("ApplicableTerritoryCode"));
  }
}
