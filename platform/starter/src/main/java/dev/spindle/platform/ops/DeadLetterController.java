package dev.spindle.platform.ops;

import dev.spindle.platform.deadletters.DeadLetter;
import dev.spindle.platform.deadletters.DeadLetters;
import dev.spindle.platform.deadletters.Redrive;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Dead letters over HTTP, for the ops role. */
@RestController
@RequestMapping("/api/ops/dead-letters")
class DeadLetterController {

  private final DeadLetters letters;
  private final Redrive redrive;

  DeadLetterController(DeadLetters letters, Redrive redrive) {
    this.letters = letters;
    this.redrive = redrive;
  }

  @GetMapping
  Mono<Page<DeadLetter>> list(
      @RequestParam(defaultValue = "OPEN") DeadLetter.Status status, PageRequest page) {
    return letters
        .list(status, page.afterId(0), page.fetch())
        .collectList()
        .map(read -> Page.of(read, page, letter -> List.of(letter.id().toString())));
  }

  @GetMapping("/{id}")
  Mono<DeadLetter> inspect(@PathVariable UUID id) {
    return letters.find(id).switchIfEmpty(CommonProblem.NOT_FOUND.error("No dead letter " + id));
  }

  @PostMapping("/{id}/redrive")
  Mono<Redrive.Outcome> redrive(@PathVariable UUID id, Principal operator) {
    return redrive.redrive(id, operator.getName());
  }

  @PostMapping("/{id}/discard")
  Mono<Void> discard(@PathVariable UUID id, @Valid @RequestBody Reason reason, Principal operator) {
    return redrive.discard(id, reason.reason(), operator.getName());
  }

  record Reason(@NotBlank String reason) {}
}
