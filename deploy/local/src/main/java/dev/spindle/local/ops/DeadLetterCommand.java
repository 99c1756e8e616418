package dev.spindle.local.ops;

import dev.spindle.local.Failure;
import dev.spindle.local.Options;
import dev.spindle.local.client.Api;
import dev.spindle.local.demo.report.Table;
import dev.spindle.local.system.Site;
import java.io.PrintStream;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ./spindle dead-letters [ID] --service NAME}: what a service could not work. Lists them,
 * shows one, has one and its key worked again, or gives one up with a reason.
 */
public final class DeadLetterCommand {

  /** Options with a value. */
  public static final Set<String> VALUED = Set.of("--service", "--status", "--discard");

  /** Options without one. */
  public static final Set<String> FLAGS = Set.of("--redrive");

  private static final int MOST_SHOWN = 100;

  private final Site site;
  private final PrintStream out;

  public DeadLetterCommand(Site site, PrintStream out) {
    this.site = site;
    this.out = out;
  }

  /**
   * Asks, tells.
   *
   * @return whether it was done; after {@code --redrive}, whether no letter failed again
   * @throws Failure when it was not asked for properly, or refused
   */
  public boolean run(Options options) {
    check(options);
    var path = "/api/ops/%s/dead-letters".formatted(options.value("--service").orElseThrow());
    return Ops.with(
        site,
        api ->
            options.words().isEmpty()
                ? list(api, path, options.value("--status").orElse("OPEN"))
                : one(api, path + "/" + options.words().getFirst(), options));
  }

  /** Whether the words make sense together; package-private for its test. */
  static void check(Options options) {
    boolean changes = options.has("--redrive") || options.value("--discard").isPresent();
    if (options.value("--service").isEmpty()
        || options.words().size() > 1
        || (changes && options.words().isEmpty())
        || (options.has("--redrive") && options.value("--discard").isPresent())) {
      throw new Failure(
          "say whose, and which: ./spindle dead-letters [ID] --service dsp-sync"
              + " [--redrive | --discard REASON | --status OPEN]");
    }
  }

  private boolean list(Api api, String path, String status) {
    var letters = api.get("%s?status=%s&limit=%d".formatted(path, status, MOST_SHOWN)).body();
    var table = new Table("id", "topic", "key", "arrived", "reason");
    for (var letter : letters.path("items")) {
      table.row(
          text(letter, "id"),
          text(letter, "topic"),
          text(letter, "key"),
          text(letter, "arrivedAt"),
          text(letter, "reason"));
    }
    table.lines().forEach(out::println);
    if (letters.path("next").isString()) {
      out.println("  there are more than " + MOST_SHOWN);
    }
    return true;
  }

  private boolean one(Api api, String path, Options options) {
    if (options.has("--redrive")) {
      var outcome = api.post(path + "/redrive", nothing());
      var stopped = outcome.text("stoppedAt");
      out.println("  %s worked".formatted(outcome.text("driven")));
      if (!stopped.isEmpty()) {
        out.println("  %s failed again; those behind it wait".formatted(stopped));
      }
      return stopped.isEmpty();
    }
    if (options.value("--discard").isPresent()) {
      api.post(path + "/discard", nothing().put("reason", options.value("--discard").get()));
    }
    var letter = api.get(path).body();
    letter
        .propertyStream()
        .filter(field -> !field.getValue().isNull())
        .forEach(
            field ->
                out.println("  %s: %s".formatted(field.getKey(), field.getValue().asString())));
    return true;
  }

  private static ObjectNode nothing() {
    return JsonMapper.shared().createObjectNode();
  }

  private static String text(JsonNode letter, String field) {
    return letter.path(field).asString("");
  }
}
