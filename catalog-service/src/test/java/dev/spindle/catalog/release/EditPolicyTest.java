package dev.spindle.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditPolicyTest {

  private static final List<String> ALL =
      List.of(
          "title",
          "label",
          "description",
          "cover",
          "tracks",
          "upc",
          "splits",
          "credits",
          "release");

  @Test
  void closesNothingWhileUnlocked() {
    assertThat(EditPolicy.closed(LockLevel.UNLOCKED, ALL)).isEmpty();
  }

  @Test
  void leavesLabelDescriptionAndCoverOpenFromSchedulingOn() {
    assertThat(EditPolicy.closed(LockLevel.PARTIAL, ALL))
        .extracting("field")
        .containsExactly("credits", "release", "splits", "title", "tracks", "upc");
  }

  @Test
  void closesEverythingOnceLocked() {
    assertThat(EditPolicy.closed(LockLevel.LOCKED, ALL)).hasSameSizeAs(ALL);
  }
}
