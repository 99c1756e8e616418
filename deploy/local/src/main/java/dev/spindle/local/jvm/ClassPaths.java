package dev.spindle.local.jvm;

import dev.spindle.local.Failure;
import dev.spindle.local.system.Component.Program;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What our programs are started with: the list Maven wrote for each module. Jars of this repository
 * are copied aside under a name made from their content, so that a build beside a running system
 * does not pull its classes away.
 */
public final class ClassPaths {

  private static final int DIGITS = 12;

  private final Path root;
  private final Path staged;

  /**
   * @param root the repository
   * @param staged folder for the copies
   */
  public ClassPaths(Path root, Path staged) {
    this.root = root;
    this.staged = staged;
  }

  /**
   * Jars of a program, its own first.
   *
   * @throws Failure when the tree is only half built
   */
  public List<Path> of(Program program) {
    var target = root.resolve(program.module()).resolve("target");
    var own = target.resolve(program.artifact() + ".jar");
    return Stream.concat(Stream.of(own), listed(target.resolve("classpath.txt")).stream())
        .map(this::stage)
        .toList();
  }

  /** The files Maven resolved for a module, as they are. */
  public static List<Path> listed(Path list) {
    try {
      return Stream.of(Files.readString(list).strip().split(":"))
          .filter(entry -> !entry.isEmpty())
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw halfBuilt(list, e);
    }
  }

  private Path stage(Path jar) {
    if (!jar.startsWith(root)) {
      if (!Files.exists(jar)) {
        throw halfBuilt(jar, null);
      }
      return jar;
    }
    try {
      byte[] content = Files.readAllBytes(jar);
      var name = jar.getFileName().toString().replace(".jar", "") + "-" + digest(content) + ".jar";
      var copy = staged.resolve(name);
      if (!Files.exists(copy)) {
        Files.createDirectories(staged);
        moveIn(content, copy);
      }
      return copy;
    } catch (IOException e) {
      throw halfBuilt(jar, e);
    }
  }

  private static void moveIn(byte[] content, Path copy) throws IOException {
    var next = Files.createTempFile(copy.getParent(), "staging", ".jar");
    Files.write(next, content);
    try {
      Files.move(next, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(next, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String digest(byte[] content) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Failure halfBuilt(
      Path missing, @org.jspecify.annotations.Nullable Throwable cause) {
    var sentence =
        "this tree is only half built: %s is missing. Remove .spindle/build/stamp and try again"
            .formatted(missing);
    return cause == null ? new Failure(sentence) : new Failure(sentence, cause);
  }
}
