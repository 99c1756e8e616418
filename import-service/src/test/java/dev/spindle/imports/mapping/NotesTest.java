package dev.spindle.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NotesTest {

  @Test
  void countsWhatNobodyWouldRead() {
    var notes = new Notes();
    for (int i = 0; i < Notes.MOST + 7; i++) {
      notes.warn("code", "/" + i, "text");
      notes.notUnderstood("/" + i);
    }

    assertThat(notes.notices()).hasSize(Notes.MOST + 1);
    assertThat(notes.notices().getLast().text()).startsWith("7 more");
    assertThat(notes.notUnderstood()).hasSize(Notes.MOST);
  }
}
