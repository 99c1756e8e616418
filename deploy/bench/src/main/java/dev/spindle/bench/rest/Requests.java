package dev.spindle.bench.rest;

import dev.spindle.bench.figures.Bound;
import dev.spindle.bench.figures.Finding;
import dev.spindle.bench.figures.Goal;
import dev.spindle.bench.figures.Reported;
import dev.spindle.bench.figures.Rounds;
import dev.spindle.bench.figures.Statistics;
import dev.spindle.bench.stack.Label;
import dev.spindle.bench.stack.Stack;
import dev.spindle.local.system.Component;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A transition asked for, and a release read, by sixteen clients. */
public final class Requests {

  private static final EnumSet<Component> BEHIND_A_TRANSITION =
      EnumSet.of(
          Component.POSTGRES,
          Component.KAFKA,
          Component.REGISTRY,
          Component.IDENTITY,
          Component.LIFECYCLE);

  private final Stack stack;
  private final HttpClient http;
  private final PrintStream out;
  private final int rounds;

  /**
   * @param out for progress
   */
  public Requests(Stack stack, HttpClient http, PrintStream out, int rounds) {
    this.stack = stack;
    this.http = http;
    this.out = out;
    this.rounds = rounds;
  }

  /** {@code wrk} or {@code Java}. */
  public static String driver() {
    return Programs.find("wrk").isPresent() ? "wrk" : "Java";
  }

  /** The endpoint by itself, then with everybody listening to what it says. */
  public List<Finding> measure(PlainSql plain) throws Exception {
    stack.up(EnumSet.allOf(Component.class));
    var label = new Label(stack.site(), http);
    var transitions = new Transitions(stack.site(), http, label);
    series("all services, warm-up", transitions::run);
    series("all services, warm-up", transitions::run);
    var together = series("all services", transitions::run);
    var wrk =
        Wrk.installed(stack.site().home().folder())
            .map(program -> new WrkRequests(program, stack.site(), label));
    Run post = wrk.<Run>map(by -> by::transitions).orElse(transitions::run);
    stack.down(EnumSet.complementOf(BEHIND_A_TRANSITION));
    var alone = new ArrayList<Load.Result>();
    series("warm-up", post);
    var posts =
        new Rounds(rounds, out)
            .compare(
                "POST transition beside plain SQL",
                "a second",
                Goal.atLeast(1.0),
                plain::rate,
                () -> rate(post.take(), alone));
    stack.down(Set.of(Component.LIFECYCLE));
    stack.up(Set.of(Component.CATALOG));
    var get =
        wrk.<Run>map(by -> by::reads)
            .orElse(new Reads(stack.site(), http, label, transitions.releases())::run);
    series("warm-up", get);
    var reads = series("GET", get);
    return List.of(
        posts,
        new Bound(
            "POST transition, p99 / p50",
            "times",
            median(alone, Load.Result::p99) / median(alone, Load.Result::p50),
            Goal.atMost(5)),
        new Reported("POST transition, p50", "ms", median(alone, Load.Result::p50)),
        new Reported("POST transition, p99", "ms", median(alone, Load.Result::p99)),
        new Reported("POST, all services", "a second", median(together, Load.Result::perSecond)),
        new Reported("POST, all services, p50", "ms", median(together, Load.Result::p50)),
        new Reported("POST, all services, p99", "ms", median(together, Load.Result::p99)),
        new Reported("GET release", "a second", median(reads, Load.Result::perSecond)),
        new Reported("GET release, p50", "ms", median(reads, Load.Result::p50)),
        new Reported("GET release, p99", "ms", median(reads, Load.Result::p99)));
  }

  /** A run of load. */
  @FunctionalInterface
  private interface Run {
    Load.Result take() throws Exception;
  }

  private List<Load.Result> series(String name, Run run) throws Exception {
    var results = new ArrayList<Load.Result>();
    for (int round = 0; round < rounds; round++) {
      results.add(run.take());
      out.printf("    %s, %d of %d: %s%n", name, round + 1, rounds, results.getLast());
    }
    return results;
  }

  private static double rate(Load.Result result, List<Load.Result> all) {
    all.add(result);
    return result.perSecond();
  }

  private static double median(List<Load.Result> results, ToDoubleFunction<Load.Result> figure) {
    return Statistics.median(results.stream().mapToDouble(figure).toArray());
  }
}
