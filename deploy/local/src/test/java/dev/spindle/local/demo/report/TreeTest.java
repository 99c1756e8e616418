package dev.spindle.local.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreeTest {

  @Test
  void drawsFoldersOnceAndFilesBelow() {
    var tree =
        new Tree()
            .add("batch/upc/message.xml", "12 kB")
            .add("batch/upc/audio/1.wav", "")
            .add("batch/done.xml", "");

    assertThat(tree.lines())
        .containsExactly(
            "  └─ batch",
            "     ├─ done.xml",
            "     └─ upc",
            "        ├─ audio",
            "        │  └─ 1.wav",
            "        └─ message.xml  12 kB");
  }
}
