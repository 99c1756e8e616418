package dev.spindle.ddex.xml;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes elements one after the other: UTF-8, two spaces of indent, the same bytes for the same
 * calls. Null values write nothing. I/O failures become {@link UncheckedIOException}.
 */
public final class XmlOut {

  private static final XMLOutputFactory FACTORY = factory();

  private interface Step {
    void run() throws XMLStreamException;
  }

  private final XMLStreamWriter writer;
  private final Deque<Boolean> hasChildren = new ArrayDeque<>();

  private XmlOut(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /**
   * Starts a document with a prefixed root in a name space and everything below it in none, as all
   * DDEX messages are.
   *
   * @param prefix of the root alone
   */
  public static XmlOut document(OutputStream to, String prefix, String namespace, String root) {
    try {
      var out = new XmlOut(FACTORY.createXMLStreamWriter(to, "UTF-8"));
      out.writer.writeStartDocument("UTF-8", "1.0");
      out.writer.writeCharacters("\n");
      out.writer.writeStartElement(prefix, root, namespace);
      out.writer.writeNamespace(prefix, namespace);
      out.hasChildren.push(false);
      return out;
    } catch (XMLStreamException failed) {
      throw unchecked(failed);
    }
  }

  /**
   * Starts a document whose root and elements share a default name space, as Apple's packages have
   * it.
   */
  public static XmlOut plainDocument(OutputStream to, String namespace, String root) {
    try {
      var out = new XmlOut(FACTORY.createXMLStreamWriter(to, "UTF-8"));
      out.writer.writeStartDocument("UTF-8", "1.0");
      out.writer.writeCharacters("\n");
      out.writer.writeStartElement(root);
      out.writer.writeDefaultNamespace(namespace);
      out.hasChildren.push(false);
      return out;
    } catch (XMLStreamException failed) {
      throw unchecked(failed);
    }
  }

  /** Opens an element. */
  public XmlOut open(String name) {
    indent();
    run(() -> writer.writeStartElement(name));
    hasChildren.push(false);
    return this;
  }

  /** An attribute of the element just opened; nothing for null. */
  public XmlOut attribute(String name, @Nullable Object value) {
    if (value != null) {
      run(() -> writer.writeAttribute(name, value.toString()));
    }
    return this;
  }

  /** Text of the element just opened. */
  public XmlOut content(String text) {
    run(() -> writer.writeCharacters(text));
    return this;
  }

  /** Closes the element opened last. */
  public XmlOut close() {
    if (hasChildren.pop()) {
      newLine();
    }
    run(writer::writeEndElement);
    return this;
  }

  /** An element with text; nothing for null. */
  public XmlOut text(String name, @Nullable Object value) {
    return value == null ? this : open(name).content(value.toString()).closeLeaf();
  }

  /** An element with text for each value. */
  public XmlOut texts(String name, Iterable<?> values) {
    values.forEach(value -> text(name, value));
    return this;
  }

  /** Closes an element that has text only. */
  public XmlOut closeLeaf() {
    hasChildren.pop();
    run(writer::writeEndElement);
    return this;
  }

  /** Ends the document and flushes; the stream stays open. */
  public void end() {
    close();
    run(
        () -> {
          writer.writeCharacters("\n");
          writer.writeEndDocument();
          writer.close();
        });
  }

  private static XMLOutputFactory factory() {
    var factory = new WstxOutputFactory();
    factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
    return factory;
  }

  private void indent() {
    hasChildren.pop();
    hasChildren.push(true);
    newLine();
  }

  private void newLine() {
    run(() -> writer.writeCharacters("\n" + "  ".repeat(hasChildren.size())));
  }

  private static void run(Step step) {
    try {
      step.run();
    } catch (XMLStreamException failed) {
      throw unchecked(failed);
    }
  }

  private static UncheckedIOException unchecked(XMLStreamException failed) {
    return new UncheckedIOException(
        failed.getCause() instanceof IOException io ? io : new IOException(failed));
  }
}
