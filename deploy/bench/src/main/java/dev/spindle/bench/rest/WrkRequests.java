package dev.spindle.bench.rest;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The requests of {@link Transitions} and {@link Reads}, sent by {@code wrk}. Its script does not
 * know which connection asks, so it goes round many releases: nobody comes to one of them again
 * while another is still at it.
 */
final class WrkRequests {

  private static final int RELEASES = 400;
  private static final String TRANSITIONS =
      """
      local releases = { %s }
      local bodies = {
        '{"transition": "reopen-recording", "reason": "measured"}', '{"transition": "complete-mixing"}' }
      local headers = { ["Authorization"] = "Bearer %s", ["Content-Type"] = "application/json" }
      local asked = -2 -- wrk asks once before it begins
      request = function()
        asked = asked + 1
        local release = releases[asked %% #releases + 1]
        local body = bodies[math.floor(asked / #releases) %% 2 + 1]
        return wrk.format("POST", "/api/releases/" .. release .. "/transition", headers, body)
      end
      """;
  private static final String READS =
      """
      local releases = { %s }
      local headers = { ["Authorization"] = "Bearer %s" }
      local asked = 0
      request = function()
        asked = asked + 1
        return wrk.format("GET", "/api/releases/" .. releases[asked %% #releases + 1], headers)
      end
      """;

  private final Wrk wrk;
  private final Site site;
  private final Label label;
  private final List<String> releases;

  /** Drafts the releases and brings them to MIXED. */
  WrkRequests(Wrk wrk, Site site, Label label) {
    this.wrk = wrk;
    this.site = site;
    this.label = label;
    this.releases =
        IntStream.range(0, RELEASES).mapToObj(n -> label.draft("Asked for " + n)).toList();
    releases.forEach(release -> label.move(release, "complete-mixing"));
  }

  /** Transitions at the lifecycle service, of releases that all begin as MIXED. */
  Load.Result transitions() throws IOException, InterruptedException {
    releases.forEach(release -> label.bring(release, "MIXED", "complete-mixing"));
    return wrk.run(
        TRANSITIONS.formatted(names(), label.token()), site.ports().http(Port.LIFECYCLE));
  }

  /** Reads at the catalogue. */
  Load.Result reads() throws IOException, InterruptedException {
    return wrk.run(READS.formatted(names(), label.token()), site.ports().http(Port.CATALOG));
  }

  private String names() {
    return releases.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
  }
}
