package dev.spindle.ddex.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes events on and knows the path, with positions, of the element they are in. */
class PathHandler extends XMLFilterImpl {

  /** An element on the way; the path is put together only when something is found. */
  private static final class Step {
    private final String name;
    private final int position;
    private @Nullable Map<String, Integer> children;

    Step(String name, int position) {
      this.name = name;
      this.position = position;
    }

    /** Position of the next child of that name; most elements have no children to count. */
    int next(String child) {
      if (children == null) {
        children = new HashMap<>();
      }
      return children.merge(child, 1, Integer::sum);
    }
  }

  private static final int LONGEST = 200;

  private final Deque<Step> steps = new ArrayDeque<>();

  /** Where references are made: the schema checker tells of a missing one only at the very end. */
  private final Map<String, Place> references = new HashMap<>();

  private final StringBuilder text = new StringBuilder();
  private @Nullable Locator locator;

  /** A place in the document. */
  record Place(String path, int line) {}

  /** Where a reference was made first; null when it never was. */
  @Nullable Place reference(String value) {
    return references.get(value);
  }

  @Override
  public void setDocumentLocator(Locator told) {
    locator = told;
    super.setDocumentLocator(told);
  }

  @Override
  public void characters(char[] buffer, int start, int length) throws SAXException {
    if (isReference()) {
      text.append(buffer, start, length);
    }
    super.characters(buffer, start, length);
  }

  private boolean isReference() {
    Step step = steps.peek();
    return step != null && step.name.endsWith("Reference") && text.length() < LONGEST;
  }

  void then(ContentHandler next) {
    setContentHandler(next);
  }

  String path() {
    var path = new StringBuilder();
    for (Iterator<Step> down = steps.descendingIterator(); down.hasNext(); ) {
      Step step = down.next();
      path.append('/').append(step.name);
      if (step.position > 0) {
        path.append('[').append(step.position).append(']');
      }
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    Step parent = steps.peek();
    int position = parent == null ? 0 : parent.next(localName);
    steps.push(new Step(localName, position));
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (localName.endsWith("Reference")) {
      int line = locator == null ? 0 : locator.getLineNumber();
      references.putIfAbsent(text.toString().strip(), new Place(path(), line));
      text.setLength(0);
    }
    super.endElement(uri, localName, qName);
    steps.pop();
  }
}
