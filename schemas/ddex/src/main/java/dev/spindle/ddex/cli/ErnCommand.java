package dev.spindle.ddex.cli;

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

/**
 * {@code ern build|validate|read|diff FILE…}: exit 0 when all is well, 1 when something is found, 2
 * when not understood.
 */
public final class ErnCommand {

  private static final String USAGE =
      """
      ern build DRAFT|MESSAGE [--version 4.3] [--out FILE]   write a message from a draft, or in another version
      ern validate MESSAGE… [--pack NAME] [--files DIR] [--ddex DIR] [--second-opinion] [--json]
      ern read MESSAGE… [--json]                             what it says, and what was not understood
      ern diff OLD NEW [--json]                              what a store will see change
      A draft is a properties file; packs: %s.
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
    } catch (XmlRefusedException refused) {
      err.println("line %d: %s".formatted(refused.line(), refused.reason()));
      return 1;
    } catch (IOException | UncheckedIOException unreadable) {
      err.println(unreadable.getMessage());
      return 2;
    } catch (IllegalArgumentException wrong) {
      err.println("not understood: " + wrong.getMessage());
      err.print(USAGE);
      return 2;
    }
  }

  private int build(Arguments arguments) throws IOException {
    Path file = file(arguments, 0);
    ErnVersion version =
        ErnVersion.ofNumber(arguments.option("version", "4.3"))
            .orElseThrow(() -> new IllegalArgumentException("version"));
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
            arguments.options().containsKey("second-opinion"));
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
      Map<String, Object> json = Reports.json(readFile(file));
      print(arguments, file, json, Reports.plain(json));
    }
    return 0;
  }

  private int diff(Arguments arguments) throws IOException {
    if (readFile(file(arguments, 0)).message() instanceof NewRelease before
        && readFile(file(arguments, 1)).message() instanceof NewRelease after) {
      List<Change> changes = MessageDiff.between(before, after);
      List<String> sentences = changes.stream().map(Change::sentence).toList();
      print(arguments, file(arguments, 1), Map.of("changes", sentences), sentences);
      return changes.isEmpty() ? 0 : 1;
    }
    throw new IllegalArgumentException("only new release messages can be compared");
  }

  private static ReadMessage readFile(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new ErnReader().read(in);
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
