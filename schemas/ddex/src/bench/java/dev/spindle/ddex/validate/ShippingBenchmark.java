package dev.spindle.ddex.validate;

import dev.spindle.ddex.bench.DdexBench;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.rules.Case;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.validation.Schema;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the goal beside xmllint is about: a message built, held to the schema and to the rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class ShippingBenchmark {

  /** Of the release. */
  @Param({"12", "200", "1000"})
  public int tracks;

  private final ErnWriter writer = ErnWriter.forVersion(ErnVersion.ERN_43);
  private final Schema schema = DdexBench.schemas().schema(ErnVersion.ERN_43).orElseThrow();
  private NewRelease message = Example.message();

  /** Makes the release. */
  @Setup
  public void release() {
    message = DdexBench.release(tracks);
  }

  /** Model to bytes, those through DDEX's schema, the model through all business rules. */
  @Benchmark
  public List<Finding> buildSchemaRules() {
    var in = new ByteArrayInputStream(writer.bytes(message));
    var found = new ArrayList<>(SchemaStage.check(schema, in, "the schema"));
    found.addAll(Case.examine(message, ErnVersion.ERN_43, RulePack.NONE, Map.of()));
    return found;
  }
}
