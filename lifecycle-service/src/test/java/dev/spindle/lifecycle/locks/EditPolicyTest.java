package dev.spindle.lifecycle.locks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.contracts.catalog.v1.ReleaseChanged;
import dev.spindle.lifecycle.locks.EditPolicy.FieldRule;
import dev.spindle.testkit.GeneratedDocs;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditPolicyTest {

  /** Nobody edits these: they are made by the platform or by a sync. */
  private static final Set<String> NOT_EDITED =
      Set.of("releaseId", "version", "changedAt", "links", "sender", "answer");

  @Test
  void hasARuleForEveryFieldOfTheSnapshot() {
    assertThat(ReleaseChanged.getClassSchema().getFields())
        .extracting(field -> field.name())
        .filteredOn(name -> !NOT_EDITED.contains(name))
        .containsExactlyInAnyOrderElementsOf(
            EditPolicy.RULES.stream().map(FieldRule::field).toList());
  }

  @Test
  void leavesNothingEditableOnceLocked() {
    assertThat(EditPolicy.editable(LockLevel.LOCKED)).isEmpty();
  }

  @Test
  void leavesLabelArtworkAndDescriptionEditableWhilePartlyLocked() {
    assertThat(EditPolicy.editable(LockLevel.PARTIAL))
        .containsExactly("label", "description", "cover");
  }

  @Test
  void neverOpensAFieldByLockingMore() {
    assertThat(EditPolicy.editable(LockLevel.UNLOCKED))
        .containsAll(EditPolicy.editable(LockLevel.PARTIAL))
        .hasSameSizeAs(EditPolicy.RULES);
  }

  @Test
  void judgesAPartByItsWhole() {
    assertThat(EditPolicy.check("tracks[2].title", LockLevel.PARTIAL).editable()).isFalse();
    assertThat(EditPolicy.check("tracks[2].title", LockLevel.UNLOCKED).editable()).isTrue();
    assertThat(EditPolicy.check("titles", LockLevel.UNLOCKED).editable()).isFalse();
  }

  @Test
  void refusesFieldsThatNobodyEdits() {
    for (var field : List.of("tenantId", "version", "lockStatus", "__proto__", "")) {
      assertThat(EditPolicy.check(field, LockLevel.UNLOCKED).editable()).as(field).isFalse();
    }
  }

  @Test
  void isTheTableInTheDocs() throws IOException {
    GeneratedDocs.assertUpToDate("edit-policy.md", page());
  }

  private static String page() {
    return EditPolicy.RULES.stream()
        .map(EditPolicyTest::line)
        .collect(
            joining(
                "\n",
                """
                # Edit policy

                Which field may be edited at which lock level. Generated from `EditPolicy`; a test fails when it differs.
                Fields are those of `release.changed`; `tracks` covers every field of a track, and adding, removing and
                reordering them. A forced unlock loosens the level; nothing else does. `dsp.synced` is the one writer that
                a LOCKED release has left: it brings the stores' ISRCs, durations and links, and what a person accepted
                from a store in their place.

                | field | UNLOCKED | PARTIAL | LOCKED | what the rule protects |
                |---|:-:|:-:|:-:|---|
                """,
                "\n"));
  }

  private static String line(FieldRule rule) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(
            rule.field(),
            mark(rule, LockLevel.UNLOCKED),
            mark(rule, LockLevel.PARTIAL),
            mark(rule, LockLevel.LOCKED),
            rule.why());
  }

  private static String mark(FieldRule rule, LockLevel level) {
    return rule.editableAt().contains(level) ? "yes" : "–";
  }
}
