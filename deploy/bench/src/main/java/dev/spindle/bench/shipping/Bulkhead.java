package dev.spindle.bench.shipping;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.client.ApiException;
import dev.spindle.local.client.Json;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Releases sent to nine targets, alone and beside a tenth that takes the connection and is silent.
 */
public final class Bulkhead implements AutoCloseable {

  private static final int LIVING = 9;
  private static final int RELEASES = 4;
  private static final int DOORS = 4;
  private static final int ATTEMPTS = 300;

  private final Label label;
  private final Deliveries deliveries;
  private final Silence silence;
  private final List<String> living = new ArrayList<>();
  private final String dead;
  private final List<String> releases;

  public Bulkhead(Site site, Label label, HttpClient http)
      throws IOException, InterruptedException {
    this.label = label;
    deliveries = new Deliveries(label);
    silence = new Silence(door(site));
    var targets = new Targets(site, label, http);
    var doors = targets.connect();
    var made = new Releases(label, site.home().folder().resolve("media"));
    releases = made.mastered(RELEASES);
    releases.forEach(made::schedule);
    deliveries.awaitArrival(releases, new HashSet<>(doors));
    // only now: nothing is sent to these but what is asked for
    for (int n = 0; n < LIVING; n++) {
      living.add(targets.another(doors.get(n % doors.size()), "Store " + (n + 1)));
    }
    dead = targets.dead(doors.getFirst(), silence.port());
  }

  /** The last of the doors the delivery service may go to in a local run; no store stands there. */
  private static int door(Site site) {
    return site.ports().of(Port.SANDBOX_SFTP) + DOORS - 1;
  }

  /** Deliveries a second to the nine, and nobody else asked for. */
  public double alone() {
    return rate(living);
  }

  /** Deliveries a second to the nine, with as many asked for at the dead one. */
  public double besideTheDead() throws IOException {
    var all = new ArrayList<>(living);
    all.addFirst(dead);
    double rate = rate(all);
    callOff();
    return rate;
  }

  private double rate(List<String> targets) {
    long start = System.nanoTime();
    for (var release : releases) {
      label
          .api()
          .post(
              "/api/deliveries",
              Json.object("releaseId", release, "targetIds", targets, "reason", "measured"));
    }
    deliveries.awaitArrival(releases, new HashSet<>(living));
    return RELEASES * LIVING * 1e9 / (System.nanoTime() - start);
  }

  /** Once its connection has ended, an upload can be called off. */
  private void callOff() throws IOException {
    for (var release : releases) {
      for (var delivery : deliveries.newest(release)) {
        if (delivery.path("targetId").asString().equals(dead)) {
          callOff(delivery.path("id").asString());
        }
      }
    }
  }

  private void callOff(String delivery) throws IOException {
    for (int attempt = 1; ; attempt++) {
      silence.hangUp();
      try {
        label
            .api()
            .post(
                "/api/deliveries/%s/cancel".formatted(delivery), Json.object("reason", "measured"));
        return;
      } catch (ApiException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
  }

  @Override
  public void close() throws IOException {
    silence.close();
  }
}
