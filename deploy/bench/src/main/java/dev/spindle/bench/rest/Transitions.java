package dev.spindle.bench.rest;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** {@code POST transition} at the lifecycle service: releases go to recording and back. */
public final class Transitions {

  private static final int CLIENTS = 16;
  private static final Duration DURATION = Duration.ofSeconds(5);
  private static final List<String> BODIES =
      List.of(
          "{\"transition\": \"reopen-recording\", \"reason\": \"measured\"}",
          "{\"transition\": \"complete-mixing\"}");

  private final HttpClient http;
  private final Label label;
  private final String root;
  private final List<String> releases;
  private final int[] turns = new int[CLIENTS];

  /** Drafts a release for each client and brings it to MIXED. */
  public Transitions(Site site, HttpClient http, Label label) {
    this.http = http;
    this.label = label;
    this.root = site.ports().http(Port.LIFECYCLE) + "/api/releases/";
    releases = IntStream.range(0, CLIENTS).mapToObj(n -> label.draft("Release " + n)).toList();
    releases.forEach(release -> label.move(release, "complete-mixing"));
  }

  public List<String> releases() {
    return releases;
  }

  /** Sixteen clients for five seconds. */
  public Load.Result run() throws Exception {
    var bearer = "Bearer " + label.token();
    return new Load(http, CLIENTS, DURATION).run((client, _) -> next(client, bearer));
  }

  private HttpRequest next(int client, String bearer) {
    var body = BODIES.get(turns[client]++ % BODIES.size());
    return HttpRequest.newBuilder(URI.create(root + releases.get(client) + "/transition"))
        .header("Authorization", bearer)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
