package dev.spindle.ddex.validate;

import dev.spindle.ddex.value.ErnVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/**
 * The folder with DDEX's own files, which are not ours to ship: {@code xsd/<version>/*.xsd} and,
 * for the second opinion, {@code schematron/<version>/*.sch}. Each schema is compiled at its first
 * use and kept; safe for use by many threads.
 */
public final class DdexFolder {

  private final Path folder;
  private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

  /** A folder an operator names; it need not exist. */
  public DdexFolder(Path folder) {
    this.folder = folder;
  }

  /** No folder at all: every schema is "not installed". */
  public static DdexFolder none() {
    return new DdexFolder(Path.of("ddex-not-installed"));
  }

  /** The compiled schema of a version; empty when it is not installed. */
  public Optional<Schema> schema(ErnVersion version) {
    return schema(version.folder());
  }

  /**
   * The compiled schema in a folder below {@code xsd}, for example mead-11.
   *
   * @throws IllegalStateException when the schema is there but broken
   */
  public Optional<Schema> schema(String name) {
    return schemas.computeIfAbsent(name, this::compile);
  }

  /** The folder of one set of Schematron files, for example 21. */
  public Path schematron(String set) {
    return folder.resolve("schematron").resolve(set);
  }

  private Optional<Schema> compile(String name) {
    Path directory = folder.resolve("xsd").resolve(name);
    return main(directory).map(file -> compile(file, directory));
  }

  /** The message schema: any file that is not a set of values or the signature. */
  private static Optional<Path> main(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".xsd"))
          .filter(file -> !file.getFileName().toString().matches("(av|allowed|xmldsig).*"))
          .sorted()
          .findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Schema compile(Path file, Path directory) {
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
      factory.setResourceResolver(onlyBeside(directory));
      return factory.newSchema(new StreamSource(file.toFile()));
    } catch (SAXException broken) {
      throw new IllegalStateException("schema " + file + " does not compile", broken);
    }
  }

  /**
   * Imports are served from the same directory by their file name, whatever address they give;
   * nothing is fetched.
   */
  private static LSResourceResolver onlyBeside(Path directory) {
    return (type, namespace, publicId, systemId, baseUri) -> {
      String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
      return new LocalInput(directory.resolve(name), publicId, systemId);
    };
  }
}
