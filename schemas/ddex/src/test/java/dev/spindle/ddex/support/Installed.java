package dev.spindle.ddex.support;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.spindle.ddex.validate.DdexFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * DDEX's own files: from the system property, the environment, or beside the repository. Tests that
 * need them are skipped without.
 */
public final class Installed {

  private static final @Nullable Path PATH = find();
  private static final DdexFolder FOLDER = PATH == null ? DdexFolder.none() : new DdexFolder(PATH);

  private Installed() {}

  /** One folder for all tests, so that each schema is compiled once. */
  public static DdexFolder folder() {
    path();
    return FOLDER;
  }

  /** The folder's path; skips the test, saying so, when there is none. */
  public static Path path() {
    assumeThat(PATH)
        .as("DDEX's files are not installed; name their folder in SPINDLE_DDEX")
        .isNotNull();
    return Objects.requireNonNull(PATH);
  }

  private static @Nullable Path find() {
    Path repository = Path.of("").toAbsolutePath();
    while (repository.getParent() != null && !Files.exists(repository.resolve(".git"))) {
      repository = repository.getParent();
    }
    return Stream.of(
            System.getProperty("spindle.ddex"),
            System.getenv("SPINDLE_DDEX"),
            repository.resolve("../shared/ddex").toString())
        .filter(Objects::nonNull)
        .map(Path::of)
        .filter(path -> Files.isDirectory(path.resolve("xsd")))
        .findFirst()
        .orElse(null);
  }
}
