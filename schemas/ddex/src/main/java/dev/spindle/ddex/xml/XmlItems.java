package dev.spindle.ddex.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;

/**
 * Reads a document item by item: the children of the root, and of some of them (lists) the
 * children, each as a small tree. No more than one item is held. Document type declarations are
 * refused, nothing outside is ever opened.
 */
public final class XmlItems implements AutoCloseable {

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private final GuardedInput input;
  private final XmlLimits limits;
  private final Map<String, Map<String, Integer>> positions = new HashMap<>();
  private long elements;
  private long elementsBefore;
  private int items;

  private XmlItems(XMLStreamReader reader, GuardedInput input, XmlLimits limits) {
    this.reader = reader;
    this.input = input;
    this.limits = limits;
  }

  /**
   * Opens a document and moves to its root.
   *
   * @throws XmlRefusedException when there is no root to be had
   */
  public static XmlItems open(InputStream in, XmlLimits limits) {
    try {
      var input = new GuardedInput(in, limits.token(), limits.bytes());
      var items = new XmlItems(FACTORY.createXMLStreamReader(input), input, limits);
      while (items.next() != XMLStreamConstants.START_ELEMENT) {
        // comments and processing instructions before the root say nothing
      }
      return items;
    } catch (XMLStreamException | IllegalArgumentException refused) {
      throw refusal(refused);
    }
  }

  /** Local name of the root. */
  public String root() {
    return reader.getLocalName();
  }

  /** Name space of the root; empty for none. */
  public String namespace() {
    String uri = reader.getNamespaceURI();
    return uri == null ? "" : uri;
  }

  /** Line of the root, from 1; call before {@link #forEach}. */
  public int line() {
    return reader.getLocation().getLineNumber();
  }

  /** Attributes of the root by local name; call before {@link #forEach}. */
  public Map<String, String> rootAttributes() {
    return attributes();
  }

  /**
   * Gives every item in document order.
   *
   * @param lists names of the root's children that are given child by child
   * @throws XmlRefusedException on the first thing that is not well-formed, or too large
   */
  public void forEach(Set<String> lists, Consumer<XmlNode> to) {
    String top = "/" + root();
    try {
      for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (lists.contains(reader.getLocalName())) {
            String name = reader.getLocalName();
            eachChild("%s/%s[%d]".formatted(top, name, position(top, name)), to);
          } else {
            to.accept(item(top));
          }
        }
      }
      while (reader.hasNext()) {
        next();
      }
    } catch (XMLStreamException refused) {
      throw refusal(refused);
    }
  }

  private void eachChild(String path, Consumer<XmlNode> to) throws XMLStreamException {
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        to.accept(item(path));
      }
    }
  }

  private XmlNode item(String above) throws XMLStreamException {
    String name = reader.getLocalName();
    if (++items > limits.items()) {
      throw refused("there are more than %d items".formatted(limits.items()));
    }
    elementsBefore = elements;
    var item = new XmlNode(above, name, position(above, name), place());
    fill(item, 3);
    return item;
  }

  private int position(String above, String name) {
    return positions.computeIfAbsent(above, first -> new HashMap<>()).merge(name, 1, Integer::sum);
  }

  private XmlNode.Place place() {
    return new XmlNode.Place(reader.getLocation().getLineNumber(), attributes());
  }

  private void fill(XmlNode node, int depth) throws XMLStreamException {
    if (depth > limits.depth()) {
      throw refused("elements are nested more than %d deep".formatted(limits.depth()));
    }
    var text = new StringBuilder();
    for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        fill(node.add(reader.getLocalName(), place()), depth + 1);
      } else if (reader.isCharacters()) {
        append(text);
      }
    }
    node.content(node.children().isEmpty() ? text.toString() : "");
  }

  private void append(StringBuilder text) {
    if (text.length() + reader.getTextLength() > limits.text()) {
      throw refused("an element has more than %d characters".formatted(limits.text()));
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  private Map<String, String> attributes() {
    if (reader.getAttributeCount() == 0) {
      return Map.of();
    }
    var found = new LinkedHashMap<String, String>();
    for (int at = 0; at < reader.getAttributeCount(); at++) {
      found.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at).strip());
    }
    return found;
  }

  private int next() throws XMLStreamException {
    int event = reader.next();
    input.event();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw refused("document type declarations and entities are not allowed");
    }
    if (event == XMLStreamConstants.START_ELEMENT) {
      count();
    }
    return event;
  }

  private void count() {
    if (++elements > limits.elements()) {
      throw refused("there are more than %d elements".formatted(limits.elements()));
    }
    if (items > 0 && elements - elementsBefore > limits.itemElements()) {
      throw refused("an item has more than %d elements".formatted(limits.itemElements()));
    }
  }

  private XmlRefusedException refused(String reason) {
    return new XmlRefusedException(reader.getLocation().getLineNumber(), reason);
  }

  private static XmlRefusedException refusal(Exception cause) {
    int line =
        cause instanceof XMLStreamException at && at.getLocation() != null
            ? at.getLocation().getLineNumber()
            : 0;
    String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    var refusal = new XmlRefusedException(line, "not well-formed: " + first);
    refusal.initCause(cause);
    return refusal;
  }

  private static XMLInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // a CDATA section is text like any other
    factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, false);
    // lazy parsing reports damage inside text by an unchecked exception, long after
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, XmlLimits.USUAL.text());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 200);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 4096);
    return factory;
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException broken) {
      throw refusal(broken);
    }
  }
}
