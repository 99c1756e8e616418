package dev.spindle.local.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spindle.local.Failure;
import dev.spindle.local.system.Component.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathsTest {

  private static final Program PROGRAM = new Program("thing", "thing", "Thing");

  @TempDir Path root;
  @TempDir Path repository;

  private ClassPaths classPaths;
  private Path own;
  private Path foreign;

  @BeforeEach
  void build() throws Exception {
    classPaths = new ClassPaths(root, root.resolve("lib"));
    Files.createDirectories(root.resolve("thing/target"));
    own = Files.writeString(root.resolve("thing/target/thing.jar"), "one");
    foreign = Files.writeString(repository.resolve("other.jar"), "other");
    Files.writeString(root.resolve("thing/target/classpath.txt"), foreign.toString());
  }

  @Test
  void ownJarsAreCopiedAsideAndForeignOnesUsedInPlace() {
    var jars = classPaths.of(PROGRAM);

    assertThat(jars).hasSize(2);
    assertThat(jars.getFirst()).hasParent(root.resolve("lib")).hasContent("one");
    assertThat(jars.getLast()).isEqualTo(foreign);
  }

  @Test
  void anotherBuildGetsAnotherNameAndTheSameContentTheSame() throws Exception {
    var before = classPaths.of(PROGRAM).getFirst();
    assertThat(classPaths.of(PROGRAM).getFirst()).isEqualTo(before);

    Files.writeString(own, "two");

    assertThat(classPaths.of(PROGRAM).getFirst()).isNotEqualTo(before).hasContent("two");
    assertThat(before).hasContent("one");
  }

  @Test
  void saysWhatIsMissingFromAHalfBuiltTree() throws Exception {
    Files.delete(own);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> classPaths.of(PROGRAM))
        .withMessageContaining("half built")
        .withMessageContaining("thing.jar");
  }

  @Test
  void saysWhichLibraryIsGone() throws Exception {
    Files.delete(foreign);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> classPaths.of(PROGRAM))
        .withMessageContaining("other.jar");
  }
}
