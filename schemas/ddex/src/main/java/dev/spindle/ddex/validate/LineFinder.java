package dev.spindle.ddex.validate;

import dev.spindle.ddex.report.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Lines of places known by their path alone: the Schematron rules tell no lines. */
final class LineFinder extends PathHandler {

  private final Set<String> wanted = new HashSet<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private @Nullable Locator locator;

  private LineFinder() {}

  /** Line of each finding's place, by its path. */
  static Map<String, Integer> lines(MessageSource source, List<Finding> findings)
      throws IOException {
    var finder = new LineFinder();
    findings.stream()
        .map(Finding::xpath)
        .forEach(path -> finder.wanted.add(path == null ? "/" : path));
    try (InputStream in = source.open()) {
      XMLReader reader = SchemaStage.reader();
      reader.setContentHandler(finder);
      reader.parse(new InputSource(in));
    } catch (SAXException broken) {
      throw new IllegalStateException("it was parsed before", broken);
    }
    return finder.lines;
  }

  @Override
  public void setDocumentLocator(Locator told) {
    locator = told;
    super.setDocumentLocator(told);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    super.startElement(uri, localName, qName, attributes);
    String path = path();
    if (wanted.contains(path)) {
      lines.put(path, locator == null ? 0 : locator.getLineNumber());
    }
  }
}
