package dev.spindle.local.demo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void columnsAreAsWideAsTheirWidestCell() {
    var table = new Table("step", "took").row("a", "1 s").row("longer", "12 s");

    assertThat(table.lines())
        .containsExactly("  step    took", "  ──────  ────", "  a       1 s", "  longer  12 s");
  }

  @Test
  void wideCharactersTakeTwoPlacesAndMarksNone() {
    assertThat(Table.columns("夜の歌")).isEqualTo(6);
    assertThat(Table.columns("e\u0301")).isEqualTo(1);
    assertThat(Table.columns("Ærø")).isEqualTo(3);
  }

  @Test
  void aLongLastCellGoesOnBelow() {
    var table = new Table("step", "evidence").row("a", "word ".repeat(30).strip());

    assertThat(table.lines()).hasSize(4);
    assertThat(table.lines().get(3)).startsWith("        word");
  }

  @Test
  void refusesARowWithAnotherNumberOfCells() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Table("a", "b").row("1"));
  }
}
