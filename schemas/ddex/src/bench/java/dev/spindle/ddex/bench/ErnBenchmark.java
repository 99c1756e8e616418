package dev.spindle.ddex.bench;

import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.ern.ReadMessage;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.rules.Case;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** ERN 4.3 for an album, a box and a very large box, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ErnBenchmark {

  /** Of the release. */
  @Param({"12", "200", "1000"})
  public int tracks;

  private final ErnWriter writer = ErnWriter.forVersion(ErnVersion.ERN_43);
  private final ErnReader reader = new ErnReader();
  private final ErnValidator validator = new ErnValidator(DdexBench.schemas());
  private NewRelease message = Example.message();
  private byte[] bytes = {};

  /** Makes the release and its bytes. */
  @Setup
  public void release() {
    message = DdexBench.release(tracks);
    bytes = writer.bytes(message);
  }

  /** Model to bytes. */
  @Benchmark
  public byte[] build() {
    return writer.bytes(message);
  }

  /** Bytes to model. */
  @Benchmark
  public ReadMessage read() {
    return reader.read(new ByteArrayInputStream(bytes));
  }

  /** All business rules on the model. */
  @Benchmark
  public List<Finding> rules() {
    return Case.examine(message, ErnVersion.ERN_43, RulePack.NONE, Map.of());
  }

  /** Model to bytes, and those through every stage: reader, grammar, schema, rules. */
  @Benchmark
  public ValidationReport everything() {
    return validator.validate(MessageSource.of(writer.bytes(message)));
  }
}
