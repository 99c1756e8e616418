package dev.spindle.lifecycle.unlocking.api;

import com.fasterxml.uuid.Generators;
import dev.spindle.lifecycle.callers.Callers;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.unlocking.UnlockRequest;
import dev.spindle.lifecycle.unlocking.UnlockRequests;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes requests to open a release, and decisions on them. */
@RestController
@RequestMapping("/api/releases/{releaseId}/unlock-requests")
class UnlockRequestController {

  private static final int LONGEST = 2_000;

  private final UnlockRequests requests;

  UnlockRequestController(UnlockRequests requests) {
    this.requests = requests;
  }

  /**
   * @param id UUIDv7 made by the client; made here when left out
   * @param level UNLOCKED when left out
   */
  record AskRequest(
      @Nullable UUID id, @NotBlank @Size(max = LONGEST) String reason, @Nullable LockLevel level) {

    UnlockRequests.Ask ask() {
      return new UnlockRequests.Ask(
          id == null ? Generators.timeBasedEpochGenerator().generate() : id,
          level == null ? LockLevel.UNLOCKED : level,
          reason);
    }
  }

  record DecisionRequest(@Nullable @Size(max = LONGEST) String reason) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<UnlockRequest> ask(@PathVariable UUID releaseId, @Valid @RequestBody AskRequest body) {
    return requests.ask(releaseId, body.ask());
  }

  @GetMapping
  Mono<Page<UnlockRequest>> list(@PathVariable UUID releaseId, PageRequest page) {
    return requests.list(releaseId, page);
  }

  @PostMapping("/{requestId}/approve")
  Mono<UnlockRequest> approve(
      @PathVariable UUID releaseId,
      @PathVariable UUID requestId,
      @Valid @RequestBody(required = false) @Nullable DecisionRequest body,
      Authentication caller) {
    var reason = body == null ? null : body.reason();
    return requests.approve(releaseId, requestId, Callers.performers(caller), reason);
  }

  @PostMapping("/{requestId}/reject")
  Mono<UnlockRequest> reject(
      @PathVariable UUID releaseId,
      @PathVariable UUID requestId,
      @Valid @RequestBody DecisionRequest body,
      Authentication caller) {
    return requests.reject(releaseId, requestId, Callers.performers(caller), body.reason());
  }
}
