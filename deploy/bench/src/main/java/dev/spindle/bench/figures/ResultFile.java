package dev.spindle.bench.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The findings as JSON, with what one has to know of the machine. */
public final class ResultFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ResultFile() {}

  /**
   * @param notes what else there is to know, such as the tool a reference was measured with
   */
  public static Path write(Path folder, List<Finding> findings, Map<String, String> notes)
      throws IOException {
    var result = new LinkedHashMap<String, Object>();
    result.put("at", Instant.now().toString());
    result.put("loadAverage", loadAverage());
    result.put("processors", Runtime.getRuntime().availableProcessors());
    result.put("java", Runtime.version().toString());
    result.put("notes", notes);
    result.put("findings", findings.stream().map(ResultFile::fields).toList());
    var file = Files.createDirectories(folder).resolve(Instant.now().getEpochSecond() + ".json");
    return Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n");
  }

  public static double loadAverage() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static Map<String, Object> fields(Finding finding) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", finding.name());
    switch (finding) {
      case Comparison compared -> {
        fields.put("unit", compared.unit());
        fields.put("ours", compared.ours());
        fields.put("reference", compared.reference());
        fields.put("ratio", compared.ratio());
        fields.put("goal", compared.goal().toString());
      }
      case Bound(_, var unit, var value, var goal) -> {
        fields.put("unit", unit);
        fields.put("value", value);
        fields.put("goal", goal.toString());
      }
      case Reported(_, var unit, var value) -> {
        fields.put("unit", unit);
        fields.put("value", value);
      }
    }
    fields.put("verdict", finding.verdict());
    return fields;
  }
}
