package dev.spindle.ddex.validate;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Severity;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.three.ThreeProfile;
import dev.spindle.ddex.value.ErnVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.TransformerFactoryConfigurationError;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * DDEX's release profile rules as a second opinion. Runs where Saxon and SchXslt are on the class
 * path and the rules are installed. Its word never outweighs our own rules: known misfires are told
 * as such.
 */
final class SchematronStage {

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  /** Rules that look at a recording for the ids its edition has since 4.3. */
  static final Set<String> IDS =
      Set.of(
          "1029", "1058", "1059", "1089", "1120", "1121", "1151", "1182", "1183", "1213", "1238",
          "1272", "1298", "1333", "1358", "1393", "1420", "1421", "1422", "1461", "1486", "1487",
          "1492");

  /** The same for technical details. */
  static final Set<String> TECHNICAL =
      Set.of("1032", "1092", "1154", "1216", "1275", "1336", "1396", "1464");

  private final DdexFolder folder;
  private final Map<Path, Templates> compiled = new ConcurrentHashMap<>();

  SchematronStage(DdexFolder folder) {
    this.folder = folder;
  }

  /** What DDEX's rules object to; empty when they cannot run here. */
  Optional<List<Finding>> check(MessageSource source, NewRelease message, ErnVersion version)
      throws IOException {
    Optional<TransformerFactory> saxon = saxon();
    List<Path> rules = rules(message, version);
    if (saxon.isEmpty() || rules.isEmpty()) {
      return Optional.empty();
    }
    var findings = new ArrayList<Finding>();
    for (Path file : rules) {
      Templates templates = compiled.computeIfAbsent(file, first -> compile(saxon.get(), file));
      try (InputStream in = source.open()) {
        var result = new DOMResult();
        templates.newTransformer().transform(new StreamSource(in), result);
        collect((Document) result.getNode(), version, findings);
      } catch (TransformerException failed) {
        throw new IllegalStateException(file + " does not run", failed);
      }
    }
    Map<String, Integer> lines = LineFinder.lines(source, findings);
    return Optional.of(
        findings.stream().map(one -> one.at(lines.getOrDefault(one.xpath(), 0))).toList());
  }

  private static Optional<TransformerFactory> saxon() {
    try {
      return Optional.of(
          TransformerFactory.newInstance("net.sf.saxon.TransformerFactoryImpl", null));
    } catch (TransformerFactoryConfigurationError missing) {
      return Optional.empty();
    }
  }

  private List<Path> rules(NewRelease message, ErnVersion version) {
    Profile profile = message.profile();
    if (profile == null) {
      return List.of();
    }
    var files = new ArrayList<Path>();
    if (version.isFour()) {
      files.add(file(profile.nameInFour(), "21"));
      message.variants().forEach(variant -> files.add(file(variant.name() + "Variant", "21")));
    } else {
      files.add(file(ThreeProfile.rules(message, profile), "14"));
    }
    return files.stream().filter(Files::isRegularFile).toList();
  }

  private Path file(String name, String set) {
    return folder
        .schematron(set)
        .resolve("NewReleaseMessage_ReleaseProfile_%s_%s.sch".formatted(name, set));
  }

  private static Templates compile(TransformerFactory saxon, Path file) {
    URL transpiler = SchematronStage.class.getResource("/content/transpile.xsl");
    if (transpiler == null) {
      throw new IllegalStateException("Saxon is there, but SchXslt is not");
    }
    try {
      var stylesheet = new StringWriter();
      saxon
          .newTransformer(new StreamSource(transpiler.toString()))
          .transform(new StreamSource(new StringReader(rules(file))), new StreamResult(stylesheet));
      return saxon.newTemplates(new StreamSource(new StringReader(stylesheet.toString())));
    } catch (TransformerException broken) {
      throw new IllegalStateException(file + " does not compile", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The set for ERN 3 says in a comment only that its rules are written in XPath 2; one of its
   * files has spaces in front of the XML declaration.
   */
  private static String rules(Path file) throws IOException {
    String whole = Files.readString(file);
    String text = whole.substring(whole.indexOf('<'));
    return text.matches("(?s).*<s:schema [^>]*queryBinding.*")
        ? text
        : text.replaceFirst("<s:schema ", "<s:schema queryBinding=\"xslt2\" ");
  }

  private static void collect(Document svrl, ErnVersion version, List<Finding> findings) {
    for (String kind : List.of("failed-assert", "successful-report")) {
      NodeList nodes = svrl.getElementsByTagNameNS(SVRL, kind);
      for (int at = 0; at < nodes.getLength(); at++) {
        if (nodes.item(at) instanceof Element element) {
          findings.add(finding(element, version));
        }
      }
    }
  }

  private static Finding finding(Element element, ErnVersion version) {
    String text = text(element);
    String rule = text.replaceAll("(?s).*Rule (\\d+)-\\d+.*", "$1");
    String location = element.getAttribute("location").replaceAll("Q\\{[^}]*}", "");
    String misfire = misfire(rule, location, version);
    Severity severity = misfire == null ? severity(element.getAttribute("role")) : Severity.INFO;
    return Finding.error(
            Stage.SECOND_OPINION,
            rule.matches("\\d+") ? "ddex-" + rule : "ddex-rule",
            location.replaceFirst("^(/[^/\\[]*)\\[1]", "$1"),
            misfire == null ? text : text + " [misfire: " + misfire + "]",
            "DDEX Release Profiles 2.1, Schematron")
        .as(severity)
        .fix(
            misfire == null ? "See the clause" : "Nothing: the rule is older than the version",
            null);
  }

  /** The profiles' rules are of 4.2; since 4.3 a recording has its ids and files in an edition. */
  private static @Nullable String misfire(String rule, String location, ErnVersion version) {
    boolean recording = location.matches(".*/(SoundRecording|Video)\\[\\d+]");
    if (!version.isFour() || version == ErnVersion.ERN_42 || !recording) {
      return null;
    }
    if (IDS.contains(rule)) {
      return "looks for an id where 4.2 had it";
    }
    return TECHNICAL.contains(rule) ? "looks for technical details where 4.2 had them" : null;
  }

  private static String text(Element element) {
    Node text = element.getElementsByTagNameNS(SVRL, "text").item(0);
    String raw = text == null ? "" : nullToEmpty(text.getTextContent());
    return raw.strip().replaceAll("\\s+", " ");
  }

  private static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A second opinion warns; only our own stages refuse. */
  private static Severity severity(String role) {
    return role.startsWith("Conditional") || role.equals("Warning") || role.equals("Information")
        ? Severity.INFO
        : Severity.WARNING;
  }
}
