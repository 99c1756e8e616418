package dev.spindle.video.metrics.api;

import dev.spindle.video.metrics.youtube.YouTubeKeys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** HTTP for a tenant's own key. It is taken, never shown. */
@RestController
@RequestMapping("/api/music-videos/connections/youtube")
class ConnectionController {

  private final YouTubeKeys keys;

  ConnectionController(YouTubeKeys keys) {
    this.keys = keys;
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> connect(@Valid @RequestBody ConnectRequest request) {
    return keys.connect(request.apiKey());
  }

  @GetMapping
  Mono<ConnectionView> get() {
    return keys.hasOwn().map(ConnectionView::new);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> disconnect() {
    return keys.disconnect();
  }

  record ConnectRequest(@NotBlank @Size(max = 200) String apiKey) {}

  /**
   * Whose key is used.
   *
   * @param ownKey whether the tenant has one of its own
   */
  record ConnectionView(boolean ownKey) {}
}
