package dev.spindle.lifecycle.overview.api;

import dev.spindle.lifecycle.locks.EditPolicy;
import dev.spindle.lifecycle.locks.LockLevel;
import dev.spindle.lifecycle.overview.Overview;
import dev.spindle.lifecycle.release.Seen;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says what may be edited, before somebody tries. */
@RestController
@RequestMapping("/api/releases/{releaseId}")
class EditController {

  private static final int MOST_FIELDS = 500;

  private final Overview overview;

  EditController(Overview overview) {
    this.overview = overview;
  }

  /**
   * What may be edited now.
   *
   * @param editable names of the fields that may
   * @param fields every field, with the rule it falls under
   */
  record EditableView(
      long version, LockLevel lock, List<String> editable, List<EditPolicy.Verdict> fields) {

    static EditableView of(Seen seen) {
      var lock = seen.release().standing().lock();
      return new EditableView(
          seen.release().version(), lock, EditPolicy.editable(lock), EditPolicy.verdicts(lock));
    }
  }

  record CheckRequest(@NotEmpty @Size(max = MOST_FIELDS) List<String> fields) {}

  /**
   * @param editable whether all of the fields may be edited
   */
  record CheckView(
      long version, LockLevel lock, boolean editable, List<EditPolicy.Verdict> fields) {

    static CheckView of(Seen seen, List<String> fields) {
      var lock = seen.release().standing().lock();
      var verdicts = fields.stream().map(field -> EditPolicy.check(field, lock)).toList();
      return new CheckView(
          seen.release().version(),
          lock,
          verdicts.stream().allMatch(EditPolicy.Verdict::editable),
          verdicts);
    }
  }

  @GetMapping("/editable-fields")
  Mono<EditableView> editable(@PathVariable UUID releaseId) {
    return overview.release(releaseId).map(EditableView::of);
  }

  @PostMapping("/edit-check")
  Mono<CheckView> check(@PathVariable UUID releaseId, @Valid @RequestBody CheckRequest body) {
    return overview.release(releaseId).map(seen -> CheckView.of(seen, body.fields()));
  }
}
