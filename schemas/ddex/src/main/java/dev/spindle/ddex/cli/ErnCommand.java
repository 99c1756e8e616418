package dev.spindle.ddex.cli;

import dev.spindle.ddex.choreography.AcknowledgementXml;
import dev.spindle.ddex.choreography.ManifestXml;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.ern.UnwritableException;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.shelf.MessageDiff;
import dev.spindle.ddex.shelf.MessageDiff.Change;
import dev.spindle.ddex.validate.DdexFolder;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.validate.ValidationRequest;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.xml.XmlItems;
import dev.spindle.ddex.xml.XmlLimits;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code ern build|validate|read|diff FILE…}: exit 0 when all is well, 1 when something is found, 2
 * when not understood.
 */
public final class ErnCommand {

  private static final String USAGE =
      """
      ern build DRAFT|MESSAGE [--version 4.3] [--out FILE]   write a message from a draft, or in another version
      ern validate MESSAGE… [--pack NAME] [--files DIR] [--ddex DIR] [--no-second-opinion] [--json]
      ern read MESSAGE… [--json]                             what it says, and what was not understood
      ern diff OLD NEW [--json]                              what a store will see change
      A draft is a properties file. Packs: %s.
      DDEX's schemas and rules are looked for in --ddex, else SPINDLE_DDEX, else ./ddex.
      Manifests and acknowledgements can be read; these and MEAD messages can be validated.
      Exit code: 0 all well; 1 refused, or different; 2 not understood.
      """
          .formatted(String.join(", ", RulePack.INCLUDED));

  private final PrintStream out;
  private final PrintStream err;
  private final String ddex;

  ErnCommand(PrintStream out, PrintStream err, String ddex) {
    this.out = out;
    this.err = err;
    this.ddex = ddex;
  }

  /** Runs the command. */
  public static void main(String... words) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String ddex = Objects.requireNonNullElse(System.getenv("SPINDLE_DDEX"), "ddex");
    System.exit(new ErnCommand(out, System.err, ddex).run(words));
  }

  int run(String... words) {
    try {
      Arguments arguments = Arguments.parse(words);
      return switch (arguments.verb()) {
        case "build" -> build(arguments);
        case "validate" -> validate(arguments);
        case "read" -> read(arguments);
        case "diff" -> diff(arguments);
        default -> throw new IllegalArgumentException("verb " + arguments.verb());
      };
    } catch (UnwritableException refused) {
      refused.findings().forEach(finding -> Reports.lines(finding).forEach(err::println));
      return 1;
    } catch (RefusedFileException refused) {
      err.println(refused.getMessage());
      return 1;
    } catch (IOException unreadable) {
      return unreadable(unreadable);
    } catch (UncheckedIOException unreadable) {
      return unreadable(unreadable.getCause());
    } catch (IllegalArgumentException wrong) {
      err.println("not understood: " + wrong.getMessage());
      err.print(USAGE);
      return 2;
    }
  }

  private int unreadable(@Nullable IOException cause) {
    err.println("cannot read or write " + (cause == null ? "a file" : cause.getMessage()));
    return 2;
  }

  private int build(Arguments arguments) throws IOException {
    Path file = file(arguments, 0);
    ErnVersion version =
        ErnVersion.ofNumber(arguments.option("version", "4.3"))
            .orElseThrow(
                () -> new IllegalArgumentException("version; known: 3.8.2, 4.2, 4.3, 4.3.2"));
    ErnWriter writer = ErnWriter.forVersion(version);
    boolean message = file.toString().endsWith(".xml");
    ErnMessage built =
        message ? readFile(file).message() : writer.identified(DraftFile.read(file), "");
    byte[] bytes = writer.bytes(built);
    if (arguments.options().containsKey("out")) {
      Files.write(Path.of(arguments.option("out", "")), bytes);
    } else {
      out.write(bytes);
      out.flush();
    }
    return 0;
  }

  private int validate(Arguments arguments) {
    file(arguments, 0);
    var validator = new ErnValidator(new DdexFolder(Path.of(arguments.option("ddex", ddex))));
    String pack = arguments.option("pack", "");
    String files = arguments.option("files", "");
    var request =
        new ValidationRequest(
            pack.isEmpty() ? RulePack.NONE : RulePack.included(pack),
            files.isEmpty() ? null : Path.of(files),
            !arguments.options().containsKey("no-second-opinion"));
    boolean accepted = true;
    for (Path file : arguments.files()) {
      ValidationReport report = validator.validate(MessageSource.of(file), request);
      accepted &= report.isAccepted();
      print(arguments, file, Reports.json(report), Reports.lines(report));
    }
    return accepted ? 0 : 1;
  }

  private int read(Arguments arguments) throws IOException {
    file(arguments, 0);
    for (Path file : arguments.files()) {
      Map<String, Object> json = told(file);
      print(arguments, file, json, Reports.plain(json));
    }
    return 0;
  }

  private int diff(Arguments arguments) throws IOException {
    if (readFile(file(arguments, 0)).message() instanceof NewRelease before
        && readFile(file(arguments, 1)).message() instanceof NewRelease after) {
      List<Change> changes = MessageDiff.between(before, after);
      List<String> sentences = changes.stream().map(Change::sentence).toList();
      List<String> lines = changes.isEmpty() ? List.of("nothing a store would see") : sentences;
      print(arguments, file(arguments, 1), Map.of("changes", sentences), lines);
      return changes.isEmpty() ? 0 : 1;
    }
    throw new IllegalArgumentException("only new release messages can be compared");
  }

  /** What a message says; which kind it is its root tells. */
  private static Map<String, Object> told(Path file) throws IOException {
    return switch (from(file, ErnCommand::root)) {
      case "ManifestMessage" -> Reports.json(from(file, ManifestXml::read));
      case "FtpAcknowledgementMessage", "AcknowledgementMessage" ->
          Reports.json(from(file, AcknowledgementXml::read));
      default -> Reports.json(readFile(file));
    };
  }

  private static String root(InputStream in) {
    try (XmlItems items = XmlItems.open(in, XmlLimits.USUAL)) {
      return items.root();
    }
  }

  private static ReadMessage readFile(Path file) throws IOException {
    return from(file, new ErnReader()::read);
  }

  private static <T> T from(Path file, Function<InputStream, T> read) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read.apply(in);
    } catch (XmlRefusedException refused) {
      throw new RefusedFileException(file, refused);
    }
  }

  /** A file with a message that is not read. */
  private static final class RefusedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedFileException(Path file, XmlRefusedException refused) {
      super("%s line %d: %s".formatted(file, refused.line(), refused.reason()), refused);
    }
  }

  private static Path file(Arguments arguments, int index) {
    if (arguments.files().size() <= index) {
      throw new IllegalArgumentException("a file is missing");
    }
    return arguments.files().get(index);
  }

  private void print(Arguments arguments, Path file, Map<String, Object> json, List<String> lines) {
    if (arguments.json()) {
      Map<String, Object> named = new LinkedHashMap<>();
      named.put("file", file.toString());
      named.putAll(json);
      out.println(Json.of(named));
    } else {
      out.println(file);
      lines.forEach(out::println);
    }
  }
}
