package dev.spindle.bench.shipping;

import dev.spindle.bench.stack.Label;
import dev.spindle.local.system.Site;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * From the request that schedules a release to the last byte of its package at each store: the time
 * at which the store's file system says the completion file was written.
 */
public final class LastByte {

  private final Site site;
  private final Label label;
  private final Releases releases;
  private final Deliveries deliveries;
  private final List<String> targets;

  public LastByte(Site site, Label label, HttpClient http) throws IOException {
    this.site = site;
    this.label = label;
    this.releases = new Releases(label, site.home().folder().resolve("media"));
    this.deliveries = new Deliveries(label);
    this.targets = new Targets(site, label, http).connect();
  }

  /** Seconds, one a release and store; the releases go out one after the other. */
  public double[] take(int number) throws IOException {
    var all = new ArrayList<Double>();
    for (var release : releases.mastered(number)) {
      var asked = Instant.now();
      releases.schedule(release);
      deliveries.awaitArrival(List.of(release), new HashSet<>(targets));
      for (var delivery : deliveries.newest(release)) {
        all.add(Duration.between(asked, lastByte(delivery.path("id").asString())).toNanos() / 1e9);
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private Instant lastByte(String delivery) throws IOException {
    var shipped = label.api().get("/api/deliveries/%s/package".formatted(delivery));
    var folder = Path.of(shipped.text("folder"));
    var name = shipped.text("completionFile");
    try (var files = Files.walk(site.home().stores())) {
      return files
          .filter(file -> file.endsWith(name) || file.endsWith(folder.resolve(name)))
          .map(LastByte::written)
          .max(Instant::compareTo)
          .orElseThrow(() -> new IOException("no store has " + name));
    }
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
