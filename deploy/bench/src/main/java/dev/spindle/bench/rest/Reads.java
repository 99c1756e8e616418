package dev.spindle.bench.rest;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;

/** {@code GET} of a release at the catalogue. */
public final class Reads {

  private static final int CLIENTS = 16;
  private static final Duration DURATION = Duration.ofSeconds(5);

  private final HttpClient http;
  private final Label label;
  private final String root;
  private final List<String> releases;

  public Reads(Site site, HttpClient http, Label label, List<String> releases) {
    this.http = http;
    this.label = label;
    this.root = site.ports().http(Port.CATALOG) + "/api/releases/";
    this.releases = releases;
  }

  /** Sixteen clients for five seconds. */
  public Load.Result run() throws Exception {
    var bearer = "Bearer " + label.token();
    return new Load(http, CLIENTS, DURATION)
        .run(
            (client, number) ->
                HttpRequest.newBuilder(
                        URI.create(root + releases.get((client + number) % releases.size())))
                    .header("Authorization", bearer)
                    .build());
  }
}
