package dev.spindle.local.ops;

import dev.spindle.local.Failure;
import dev.spindle.local.Options;
import dev.spindle.local.client.Api;
import dev.spindle.local.system.Site;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./spindle replay TOPIC --service NAME}: one service works a range of a topic again, asked
 * for through the gateway in the ops role and followed to its end, or stopped before. Only the
 * named service sees the records, and live traffic goes on beside it.
 */
public final class ReplayCommand {

  /** Options with a value. */
  public static final Set<String> VALUED =
      Set.of("--service", "--from", "--to", "--tenant", "--release", "--rate", "--stop");

  /** Options without one. */
  public static final Set<String> FLAGS = Set.of("--dry-run");

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Site site;
  private final PrintStream out;

  public ReplayCommand(Site site, PrintStream out) {
    this.site = site;
    this.out = out;
  }

  /**
   * Asks, follows, tells.
   *
   * @return whether it was done and no record failed
   * @throws Failure when it was not asked for properly, or refused
   */
  public boolean run(Options options) {
    if (options.words().size() != (options.value("--stop").isPresent() ? 0 : 1)
        || options.value("--service").isEmpty()) {
      throw new Failure(
          "say what and for whom: ./spindle replay release.changed --service dsp-sync"
              + " (or --stop ID --service dsp-sync)");
    }
    var path = "/api/ops/%s/replays".formatted(options.value("--service").get());
    return Ops.with(
        site,
        api ->
            options
                .value("--stop")
                .map(id -> stop(api, path + "/" + id))
                .orElseGet(() -> start(api, path, options)));
  }

  private boolean start(Api api, String path, Options options) {
    var asked = api.post(path, body(options.words().getFirst(), options));
    out.println("  replay " + asked.text("id"));
    return follow(api, path + "/" + asked.text("id"));
  }

  private boolean stop(Api api, String path) {
    var replay = api.post(path + "/stop", JsonMapper.shared().createObjectNode());
    out.println("  " + describe(replay.body()));
    return true;
  }

  /** What is asked for, as JSON; package-private for its test. */
  static JsonNode body(String topic, Options options) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("topic", topic);
    options.value("--tenant").ifPresent(tenant -> fields.put("tenant", tenant));
    options.value("--release").ifPresent(release -> fields.put("release", release));
    moment(options, "--from").ifPresent(from -> fields.put("from", from));
    moment(options, "--to").ifPresent(to -> fields.put("to", to));
    fields.put("dryRun", options.has("--dry-run"));
    fields.put("rate", rate(options));
    return JsonMapper.shared().valueToTree(fields);
  }

  private boolean follow(Api api, String path) {
    while (true) {
      var replay = api.get(path);
      out.println("  " + describe(replay.body()));
      if (!replay.text("status").equals("RUNNING")) {
        return replay.text("status").equals("DONE") && replay.text("failed").equals("0");
      }
      pause();
    }
  }

  /** How far it is, in one line; package-private for its test. */
  static String describe(JsonNode replay) {
    var status = replay.path("status").asString("");
    var line =
        "%s: %d of %d records read, %d %s, %d failed"
            .formatted(
                status.toLowerCase(Locale.ROOT),
                replay.path("scanned").asLong(),
                replay.path("total").asLong(),
                replay.path("applied").asLong(),
                replay.path("dryRun").asBoolean() ? "would be applied" : "applied",
                replay.path("failed").asLong());
    var detail = replay.path("detail").asString("");
    return detail.isEmpty() || status.equals("DONE") ? line : line + "; " + detail;
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("no longer following; the replay goes on", e);
    }
  }

  private static Optional<String> moment(Options options, String name) {
    return options.value(name).map(text -> checked(name, text));
  }

  private static String checked(String name, String text) {
    try {
      return Instant.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new Failure(
          "%s takes a moment in UTC such as 2026-11-21T10:00:00Z, not “%s”".formatted(name, text),
          e);
    }
  }

  private static int rate(Options options) {
    var text = options.value("--rate").orElse("0");
    if (!text.matches("\\d{1,6}")) {
      throw new Failure("--rate takes records a second, not “%s”".formatted(text));
    }
    return Integer.parseInt(text);
  }
}
