package dev.spindle.gateway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Reads a server-sent stream line by line, until it is closed. */
public final class SseClient implements AutoCloseable {

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final InputStream body;
  private final int status;
  private volatile boolean ended;

  public SseClient(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofInputStream());
    this.status = answer.statusCode();
    this.body = answer.body();
    Thread.ofVirtual().start(this::read);
  }

  public int status() {
    return status;
  }

  /** Lines so far, without the empty ones. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Ids of the events so far; the place that every stream begins with is none. */
  public List<String> ids() {
    return lines.stream()
        .filter(l -> l.startsWith("id:") && !l.startsWith("id:place-"))
        .map(l -> l.substring(3).strip())
        .toList();
  }

  /** Whether the server ended the stream. */
  public boolean ended() {
    return ended;
  }

  private void read() {
    try (var reader =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(body, java.nio.charset.StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
      ended = true;
    } catch (IOException _) {
      // closed by this side
    }
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
