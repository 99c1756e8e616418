package dev.spindle.platform.sample.faults;

import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.faults.history.Fact.Act;
import dev.spindle.testkit.faults.history.Fact.Answered;
import dev.spindle.testkit.faults.history.Fact.Asked;
import dev.spindle.testkit.faults.history.Fact.Outcome;
import dev.spindle.testkit.faults.history.History;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * Clients that write notes without pause, each write under an idempotency key of its own, and put
 * down what they asked and were answered.
 */
final class Traffic implements AutoCloseable {

  /** An answered write: how long it took, and its status; 0 when there was no answer. */
  record Answer(long nanos, int status) {}

  private record Write(String op, UUID note) {}

  private static final int OK = 200;
  private static final int NONE = 0;
  private static final int SERVER_ERROR = 500;
  private static final Duration LONGEST = Duration.ofSeconds(180);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BREATH = Duration.ofMillis(2);
  private static final Duration RETRY = Duration.ofMillis(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Write> open = new ConcurrentHashMap<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<Thread> clients = new ArrayList<>();
  private final List<UUID> notes;
  private final String token;
  private final History history;
  private volatile int port;
  private volatile boolean running = true;

  Traffic(int port, UUID tenant, int notes, History history) {
    this(
        port, tenant, IntStream.range(0, notes).mapToObj(_ -> UUID.randomUUID()).toList(), history);
  }

  Traffic(int port, UUID tenant, List<UUID> notes, History history) {
    this(port, Tokens.manager(tenant), notes, history);
  }

  private Traffic(int port, String token, List<UUID> notes, History history) {
    this.port = port;
    this.token = token;
    this.notes = notes;
    this.history = history;
  }

  /** New clients at the same notes. */
  Traffic again() {
    return new Traffic(port, token, notes, history);
  }

  /** Starts so many clients. */
  void start(int count, long seed) {
    var seeds = new Random(seed);
    for (int n = 0; n < count; n++) {
      var dice = new Random(seeds.nextLong());
      clients.add(Thread.ofVirtual().start(() -> writeOn(dice)));
    }
  }

  /** Whether the clients still write. */
  boolean isWriting() {
    return running && clients.stream().allMatch(Thread::isAlive);
  }

  List<UUID> notes() {
    return notes;
  }

  /** Answers since the last look. */
  List<Answer> answersSoFar() {
    var taken = new ArrayList<Answer>();
    for (var answer = answers.poll(); answer != null; answer = answers.poll()) {
      taken.add(answer);
    }
    return taken;
  }

  /** How long the slowest of a hundred took. */
  static Duration slowest(List<Answer> answers) {
    var sorted = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
    return Duration.ofNanos(sorted[(int) (sorted.length * 0.99)]);
  }

  /** Waits for so many more answers of success. */
  void awaitMore(int count) {
    long goal = succeeded() + count;
    Awaitility.await("%d more writes".formatted(count))
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> succeeded() >= goal);
  }

  private long succeeded() {
    return answers.stream().filter(answer -> answer.status() == OK).count();
  }

  /** Lets the writes under way go on, and begins no more. */
  void beginNoMore() {
    running = false;
  }

  /** Begins no more, and waits for the writes under way. */
  void stop() throws InterruptedException {
    beginNoMore();
    for (var client : clients) {
      client.join();
    }
  }

  /** Repeats what was left open under its key, at that port, until its outcome is known. */
  void settle(int atPort) {
    port = atPort;
    long end = System.nanoTime() + LONGEST.toNanos();
    open.values().forEach(write -> repeat(write, () -> System.nanoTime() < end));
    if (!open.isEmpty()) {
      throw new AssertionError("what became of these is not known: " + open.values());
    }
  }

  @Override
  public void close() throws InterruptedException {
    stop();
    http.close();
  }

  private void writeOn(Random dice) {
    while (running) {
      var note = notes.get(dice.nextInt(notes.size()));
      var write = new Write(UUID.randomUUID().toString(), note);
      open.put(write.op(), write);
      repeat(write, () -> running);
      LockSupport.parkNanos(BREATH.toNanos());
    }
  }

  /** As a client does that was told nothing, or 503: the same again, under the same key. */
  private void repeat(Write write, BooleanSupplier patient) {
    while (send(write) != OK && patient.getAsBoolean()) {
      LockSupport.parkNanos(RETRY.toNanos());
    }
  }

  private int send(Write write) {
    history.add(new Asked(write.op(), write.note().toString(), Act.WRITE));
    long start = System.nanoTime();
    int status = NONE;
    try {
      var answer = http.send(request(write), BodyHandlers.ofString());
      status = answer.statusCode();
      note(write, answer);
    } catch (IOException _) {
      history.add(new Answered(write.op(), Outcome.UNKNOWN, null));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    answers.add(new Answer(System.nanoTime() - start, status));
    return status;
  }

  private void note(Write write, HttpResponse<String> answer) {
    if (answer.statusCode() == OK) {
      var tag = answer.headers().firstValue("ETag").orElseThrow();
      var version = Long.valueOf(tag.replace("\"", ""));
      history.add(new Answered(write.op(), Outcome.DONE, version));
      open.remove(write.op());
    } else if (answer.statusCode() < SERVER_ERROR) {
      history.add(new Answered(write.op(), Outcome.REFUSED, null));
      open.remove(write.op());
    } else {
      history.add(new Answered(write.op(), Outcome.UNKNOWN, null));
    }
  }

  private HttpRequest request(Write write) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/api/notes/%s".formatted(port, write.note())))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", write.op())
        .PUT(BodyPublishers.ofString("{\"text\":\"%s\"}".formatted(write.op())))
        .build();
  }
}
