package dev.spindle.testkit.faults;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what came of every test that carries a row ({@code F7}, {@code S5}) to {@code
 * target/fault-results.jsonl}, one JSON object a row and run: row, test, seed, passed, millis.
 * JUnit finds it by itself wherever the kit is on the class path.
 */
public final class FaultResults implements TestExecutionListener {

  private static final Path FILE = Path.of("target", "fault-results.jsonl");
  private static final Pattern ROW = Pattern.compile("[FS]\\d+");
  private static final Pattern SEED = Pattern.compile("seed ?=? ?(\\d+)");

  private final Map<String, Long> started = new ConcurrentHashMap<>();
  private @Nullable TestPlan plan;

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    this.plan = plan;
    try {
      Files.deleteIfExists(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    started.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    var start = started.remove(test.getUniqueId());
    if (test.isTest() && start != null) {
      var taken = Duration.ofNanos(System.nanoTime() - start);
      write(rows(test).map(row -> line(row, test, result, taken)).toList());
    }
  }

  /** A dynamic test has no tags: its factory has them. */
  private Stream<String> rows(TestIdentifier test) {
    return lineage(test)
        .flatMap(one -> one.getTags().stream())
        .map(TestTag::getName)
        .filter(tag -> ROW.matcher(tag).matches())
        .distinct()
        .sorted();
  }

  /** The test and what it is part of, the nearest first. */
  private Stream<TestIdentifier> lineage(TestIdentifier test) {
    var whole = Objects.requireNonNull(plan);
    return Stream.iterate(
            Optional.of(test), Optional::isPresent, one -> one.flatMap(whole::getParent))
        .flatMap(Optional::stream);
  }

  private String line(String row, TestIdentifier test, TestExecutionResult result, Duration taken) {
    var line = new LinkedHashMap<String, @Nullable Object>();
    line.put("row", row);
    line.put("test", name(test));
    var seed = SEED.matcher(test.getDisplayName());
    line.put("seed", seed.find() ? Long.valueOf(seed.group(1)) : null);
    line.put("passed", result.getStatus() == TestExecutionResult.Status.SUCCESSFUL);
    line.put("millis", taken.toMillis());
    return JsonMapper.shared().writeValueAsString(line);
  }

  private String name(TestIdentifier test) {
    return lineage(test)
        .flatMap(one -> one.getSource().stream())
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(source -> source.getClassName() + "." + source.getMethodName())
        .findFirst()
        .orElse(test.getDisplayName());
  }

  private static synchronized void write(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(FILE.getParent());
      Files.write(FILE, lines, CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
