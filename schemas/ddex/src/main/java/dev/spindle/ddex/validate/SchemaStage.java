package dev.spindle.ddex.validate;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.validate.PathHandler.Place;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** Checks a document against a compiled schema and says where each error is. */
final class SchemaStage {

  /** More say nothing new, and a hostile file could have millions. */
  private static final int MOST = 200;

  private static final Pattern DANGLING = Pattern.compile("cvc-id\\.1: .*'(.*)'");

  private SchemaStage() {}

  static List<Finding> check(Schema schema, InputStream in, String source) {
    var findings = new ArrayList<Finding>();
    var path = new PathHandler();
    ValidatorHandler validator = schema.newValidatorHandler();
    validator.setErrorHandler(collect(findings, path, source));
    path.then(validator);
    try {
      XMLReader reader = reader();
      reader.setContentHandler(path);
      reader.setErrorHandler(validator.getErrorHandler());
      reader.parse(new InputSource(in));
    } catch (SAXException | IOException stopped) {
      if (findings.isEmpty()) {
        findings.add(
            finding("cvc-unreadable", String.valueOf(stopped.getMessage()), 0, "/", source));
      }
    }
    return findings;
  }

  static XMLReader reader() throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException broken) {
      throw new IllegalStateException("the JDK's parser has these features", broken);
    }
  }

  private static ErrorHandler collect(List<Finding> findings, PathHandler path, String source) {
    return new ErrorHandler() {
      @Override
      public void warning(SAXParseException exception) {
        error(exception);
      }

      @Override
      public void error(SAXParseException exception) {
        if (findings.size() < MOST) {
          String message = String.valueOf(exception.getMessage());
          int colon = message.indexOf(": ");
          boolean coded = colon > 0 && message.matches("(cvc|cos|UndeclaredPrefix)[^ ]*: .*");
          Place place = place(message, exception, path);
          String rule = coded ? message.substring(0, colon) : "cvc-other";
          boolean said = !findings.isEmpty() && place.path().equals(findings.getLast().xpath());
          if (!said || !SchemaWording.isEcho(rule)) {
            String text = SchemaWording.shorter(coded ? message.substring(colon + 2) : message);
            findings.add(finding(rule, text, place.line(), place.path(), source));
          }
        }
      }

      @Override
      public void fatalError(SAXParseException exception) throws SAXParseException {
        error(exception);
        throw exception;
      }
    };
  }

  /** Of a reference without target: where it is made, not where the document ends. */
  private static Place place(String message, SAXParseException exception, PathHandler path) {
    Matcher dangling = DANGLING.matcher(message);
    Place made = dangling.find() ? path.reference(dangling.group(1)) : null;
    return made == null ? new Place(path.path(), exception.getLineNumber()) : made;
  }

  private static Finding finding(String rule, String text, int line, String path, String source) {
    return Finding.error(Stage.SCHEMA, rule, path, text, source)
        .fix(SchemaFixes.fix(rule, text), FieldHints.field(path))
        .at(line);
  }
}
