package dev.spindle.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramsTest {

  static Stream<Component.Program> programs() {
    return Arrays.stream(Component.values()).flatMap(c -> c.program().stream());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyProgramIsWhereTheLauncherLooksForIt(Component.Program program) {
    var source = program.mainClass().replace('.', '/') + ".java";

    assertThat(Path.of("../..", program.module(), "src/main/java", source)).exists();
    assertThat(Path.of("../..", program.module(), "pom.xml"))
        .content()
        .contains("<artifactId>%s</artifactId>".formatted(program.artifact()));
  }
}
