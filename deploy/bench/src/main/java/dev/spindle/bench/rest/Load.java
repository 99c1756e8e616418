package dev.spindle.bench.rest;

import dev.spindle.bench.figures.Statistics;
import dev.spindle.local.Failure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A number of clients, each sending its next request when it has the answer to the one before. */
public final class Load {

  private static final int SUCCESS = 2;

  /** The next request of a client. */
  @FunctionalInterface
  interface Requests {
    HttpRequest next(int client, int number);
  }

  /**
   * What came of it.
   *
   * @param perSecond answers
   * @param p50 in ms
   * @param p99 in ms
   */
  public record Result(double perSecond, double p50, double p99) {}

  private final HttpClient http;
  private final int clients;
  private final Duration duration;

  Load(HttpClient http, int clients, Duration duration) {
    this.http = http;
    this.clients = clients;
    this.duration = duration;
  }

  /** Every answer has to be a success. */
  Result run(Requests requests) throws InterruptedException {
    long start = System.nanoTime();
    var all = new ArrayList<Double>();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      var running = new ArrayList<Future<List<Double>>>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        running.add(pool.submit(() -> send(number, requests, start + duration.toNanos())));
      }
      for (var one : running) {
        all.addAll(one.get());
      }
    } catch (ExecutionException e) {
      throw new Failure("a request failed: " + e.getCause(), e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    var millis = all.stream().mapToDouble(Double::doubleValue).toArray();
    return new Result(
        all.size() / seconds, Statistics.percentile(50, millis), Statistics.percentile(99, millis));
  }

  private List<Double> send(int client, Requests requests, long end)
      throws IOException, InterruptedException {
    var millis = new ArrayList<Double>();
    for (int number = 0; System.nanoTime() < end; number++) {
      var request = requests.next(client, number);
      long before = System.nanoTime();
      var answer = http.send(request, BodyHandlers.ofString());
      millis.add((System.nanoTime() - before) / 1e6);
      if (answer.statusCode() / 100 != SUCCESS) {
        throw new Failure("%s: %d %s".formatted(request, answer.statusCode(), answer.body()));
      }
    }
    return millis;
  }
}
