package dev.spindle.ddex.support;

import dev.spindle.ddex.value.ErnVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Random messages made from DDEX's schema itself: whatever another sender may say, element by
 * element, whether our model knows it or not.
 */
public final class SchemaMessages {

  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  /** Elements without which hardly anything can be referred to. */
  private static final Set<String> WANTED = Set.of("SoundRecording", "Release", "DealTerms");

  private static final int DEEPEST = 14;

  private final ErnVersion version;
  private final Map<String, Element> declared = new HashMap<>();

  /** With the schema of a version, from the folder with DDEX's files. */
  public SchemaMessages(Path folder, ErnVersion version) {
    this.version = version;
    try (Stream<Path> files = Files.list(folder.resolve("xsd").resolve(version.folder()))) {
      files.filter(file -> file.toString().endsWith(".xsd")).forEach(this::load);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void load(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Element schema = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
      boolean values = !schema.getAttribute("targetNamespace").contains("/ern/");
      for (Element each : children(schema)) {
        declared.put((values ? "avs:" : "ern:") + each.getAttribute("name"), each);
      }
    } catch (Exception broken) {
      throw new IllegalStateException(file.toString(), broken);
    }
  }

  /** The message of a seed: {@code root} is NewReleaseMessage or PurgeReleaseMessage. */
  public byte[] of(String root, long seed) {
    for (long attempt = 0; attempt < 50; attempt++) {
      var growing = new Growing(new Dice(seed * 64 + attempt, version));
      var tree = new SchemaTree("ern:" + root, false);
      tree.attribute("xmlns:ern", version.namespace());
      growing.content(tree, typeOf(Objects.requireNonNull(declared.get("ern:" + root))), 0);
      if (tree.resolve(growing.dice)) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        tree.write(text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
      }
    }
    throw new IllegalStateException("no message for seed " + seed);
  }

  /** The type of an element: inline, or by name; null for one of XML Schema's own. */
  private @Nullable Element typeOf(Element element) {
    String named = element.getAttribute("type");
    if (!named.isEmpty()) {
      return declared.get(named);
    }
    return children(element).stream()
        .filter(child -> is(child, "complexType") || is(child, "simpleType"))
        .findFirst()
        .orElse(null);
  }

  private static boolean is(Element element, String name) {
    return name.equals(element.getLocalName());
  }

  private static List<Element> children(Element of) {
    NodeList nodes = of.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(node -> node instanceof Element && XS.equals(node.getNamespaceURI()))
        .map(Element.class::cast)
        .filter(child -> !is(child, "annotation"))
        .toList();
  }

  /** One message on its way. */
  private final class Growing {

    private final Dice dice;
    private int ids;
    private String year = "2026";

    Growing(Dice dice) {
      this.dice = dice;
    }

    /** Fills an element after its type. */
    void content(SchemaTree into, @Nullable Element type, int depth) {
      if (type == null) {
        throw new IllegalStateException("no type");
      }
      if (is(type, "simpleType")) {
        simple(into, type);
        return;
      }
      for (Element part : children(type)) {
        switch (part.getLocalName()) {
          case "sequence", "choice" -> particle(into, part, depth);
          case "attribute" -> attribute(into, part);
          case "simpleContent" -> extension(into, children(part).getFirst());
          default -> throw new IllegalStateException(part.getLocalName());
        }
      }
    }

    private void extension(SchemaTree into, Element extension) {
      value(into, extension.getAttribute("base"));
      children(extension).forEach(attribute -> attribute(into, attribute));
    }

    private void attribute(SchemaTree into, Element attribute) {
      boolean required = "required".equals(attribute.getAttribute("use"));
      if (required || dice.oneIn(6)) {
        var holder = new SchemaTree("value", false);
        element(holder, attribute);
        var text = new StringBuilder();
        holder.write(text);
        into.attribute(attribute.getAttribute("name"), unescape(text));
      }
    }

    private static String unescape(StringBuilder written) {
      return written
          .substring("<value>".length(), written.length() - "</value>\n".length())
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&amp;", "&");
    }

    private void particle(SchemaTree into, Element part, int depth) {
      for (int count = count(part, depth); count > 0; count--) {
        switch (part.getLocalName()) {
          case "sequence" -> children(part).forEach(inner -> particle(into, inner, depth));
          case "choice" -> particle(into, branch(children(part)), depth);
          case "element" -> grow(into, part, depth);
          default -> throw new IllegalStateException(part.getLocalName());
        }
      }
    }

    /** Rather the first, which is the usual one. */
    private Element branch(List<Element> branches) {
      return dice.oneIn(3) ? dice.one(branches) : branches.getFirst();
    }

    private void grow(SchemaTree into, Element part, int depth) {
      boolean optional = "0".equals(part.getAttribute("minOccurs"));
      SchemaTree child = into.add(part.getAttribute("name"), optional);
      year = part.getAttribute("name").startsWith("End") ? "2027" : "2026";
      if (typeOf(part) instanceof Element type) {
        content(child, type, depth + 1);
      } else {
        element(child, part);
      }
      if (part.getAttribute("name").equals("ExcludedTerritoryCode")) {
        // the schema allows to exclude the whole world; we do not
        child.text("DE");
      }
    }

    private void element(SchemaTree into, Element part) {
      if (typeOf(part) instanceof Element type) {
        simple(into, type);
      } else {
        value(into, part.getAttribute("type"));
      }
    }

    private int count(Element part, int depth) {
      int least = number(part.getAttribute("minOccurs"));
      String most = part.getAttribute("maxOccurs");
      if (least == 0 && WANTED.contains(part.getAttribute("name"))) {
        return 1;
      }
      if (depth > DEEPEST || least == 0 && !dice.oneIn(2 + depth / 2)) {
        return least;
      }
      return most.equals("unbounded") && dice.oneIn(3) ? least + 2 : Math.max(1, least);
    }

    private static int number(String occurs) {
      return occurs.isEmpty() ? 1 : Integer.parseInt(occurs);
    }

    private void simple(SchemaTree into, Element type) {
      Element rule = children(type).getFirst();
      if (is(rule, "union")) {
        String[] members = rule.getAttribute("memberTypes").trim().split("\\s+", -1);
        value(into, dice.one(List.of(members)));
        return;
      }
      List<String> values = new ArrayList<>();
      String pattern = "";
      for (Element facet : children(rule)) {
        if (is(facet, "enumeration")) {
          values.add(facet.getAttribute("value"));
        } else if (is(facet, "pattern")) {
          pattern = facet.getAttribute("value");
        }
      }
      String base = rule.getAttribute("base");
      if (!values.isEmpty()) {
        into.text(dice.one(values));
      } else if (base.equals("xs:ID")) {
        into.declares(pattern.charAt(0) + Integer.toString(++ids));
      } else if (base.equals("xs:IDREF")) {
        into.refersTo(pattern.charAt(0));
      } else if (!pattern.isEmpty()) {
        into.text(matching(pattern));
      } else {
        value(into, base);
      }
    }

    private void value(SchemaTree into, String type) {
      if (declared.get(type) instanceof Element named) {
        simple(into, named);
      } else {
        into.text(builtIn(type));
      }
    }

    private String matching(String pattern) {
      if (pattern.startsWith("[a-zA-Z]{2,3}")) {
        return dice.one(List.of("en", "de-DE", "ja-Jpan", "zh-Hant-TW"));
      }
      if (pattern.startsWith("[0-9]{4}(")) {
        return year + dice.one(List.of("", "-04", "-04-03"));
      }
      return switch (pattern) {
        case "PADPIDA[a-zA-Z0-9]+" -> "PADPIDA2013020802I";
        case "[0-9]{11}" -> dice.digits(11);
        case "[0-9]+,[0-9]+" -> dice.digits(2) + "," + dice.digits(2);
        case "AudioFile", "AudioVisualFile" -> pattern;
        default -> throw new IllegalStateException(pattern);
      };
    }

    private String builtIn(String type) {
      return switch (type) {
        case "xs:string", "" -> dice.text();
        case "xs:boolean" -> dice.one(List.of("true", "false", "1", "0"));
        case "xs:integer" -> Integer.toString(dice.number(0, 90));
        case "xs:decimal" -> dice.one(List.of("1", "0.5", "44.10"));
        case "xs:gYear" -> Integer.toString(dice.number(1900, 2030));
        case "xs:date" -> year + "-04-03";
        case "xs:dateTime" ->
            year
                + dice.one(
                    List.of("-04-03T00:00:00", "-04-03T09:30:00.5Z", "-04-03T09:30:00+01:00"));
        case "xs:duration" -> dice.one(List.of("PT3M1S", "PT0H4M2.5S", "P1DT1S"));
        case "xs:anyURI" -> "https://example.org/" + dice.digits(4);
        default -> throw new IllegalStateException(type);
      };
    }
  }
}
