package dev.spindle.ddex.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes events on and knows the path, with positions, of the element they are in. */
final class PathHandler extends XMLFilterImpl {

  /** An element on the way; the path is put together only when something is found. */
  private record Step(String name, int position, Map<String, Integer> children) {}

  private final Deque<Step> steps = new ArrayDeque<>();

  void then(ContentHandler next) {
    setContentHandler(next);
  }

  String path() {
    var path = new StringBuilder();
    for (Iterator<Step> down = steps.descendingIterator(); down.hasNext(); ) {
      Step step = down.next();
      path.append('/').append(step.name());
      if (step.position() > 0) {
        path.append('[').append(step.position()).append(']');
      }
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    Step parent = steps.peek();
    int position = parent == null ? 0 : parent.children().merge(localName, 1, Integer::sum);
    steps.push(new Step(localName, position, new HashMap<>(4)));
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    super.endElement(uri, localName, qName);
    steps.pop();
  }
}
