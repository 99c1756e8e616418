package dev.spindle.dspsync.sync.api;

import dev.spindle.dspsync.compare.Decision.Resolution;
import dev.spindle.dspsync.sync.Conflict;
import dev.spindle.dspsync.sync.Conflicts;
import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Conflicts of a release, and decisions about them. Words are lower case: {@code accept_dsp}. */
@RestController
@RequestMapping("/api/releases/{id}/conflicts")
class ConflictController {

  private final Conflicts conflicts;

  ConflictController(Conflicts conflicts) {
    this.conflicts = conflicts;
  }

  @GetMapping
  Mono<Page<ConflictView>> list(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String status,
      PageRequest page) {
    Conflict.Status only = status == null ? null : word(Conflict.Status.class, "status", status);
    return conflicts.list(id, only, page).map(found -> found.map(ConflictView::of));
  }

  @PostMapping("/{cid}/resolve")
  Mono<ConflictView> resolve(
      @PathVariable UUID id, @PathVariable UUID cid, @RequestBody ResolveRequest request) {
    return conflicts
        .resolve(
            id,
            cid,
            word(Resolution.class, "resolution", String.valueOf(request.resolution())),
            request.value())
        .map(ConflictView::of);
  }

  private static <E extends Enum<E>> E word(Class<E> type, String field, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                CommonProblem.MALFORMED_REQUEST.because(
                    field
                        + " is one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(ConflictController::lower)
                            .collect(Collectors.joining(", "))));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** {@code resolution}: keep_local, accept_dsp, or merge with a value. */
  record ResolveRequest(@Nullable String resolution, @Nullable String value) {}

  record ConflictView(
      UUID id,
      String provider,
      @Nullable UUID trackId,
      String field,
      @Nullable String ours,
      @Nullable String theirs,
      String status,
      Instant foundAt,
      @Nullable SettlementView settlement) {

    static ConflictView of(Conflict conflict) {
      var difference = conflict.difference();
      var settlement = conflict.settlement();
      return new ConflictView(
          conflict.id(),
          difference.provider().code(),
          difference.trackId(),
          difference.field().name(),
          difference.ours(),
          difference.theirs(),
          lower(conflict.status()),
          conflict.foundAt(),
          settlement == null ? null : SettlementView.of(settlement));
    }
  }

  record SettlementView(String resolution, @Nullable String value, String by, Instant at) {

    static SettlementView of(Conflict.Settlement s) {
      return new SettlementView(lower(s.resolution()), s.value(), s.by(), s.at());
    }
  }
}
