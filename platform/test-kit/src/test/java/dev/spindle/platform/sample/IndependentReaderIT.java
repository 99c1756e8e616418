package dev.spindle.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.ServiceTest;
import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import dev.spindle.testkit.infra.Infrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;

/** Clients we did not write read our topics: kafkajs, with its own Avro and registry client. */
@ServiceTest
class IndependentReaderIT {

  private static final Path INTEROP = Path.of("interop");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private Notes notes;
  @Autowired private TestDatabase database;

  @Test
  void kafkajsDecodesWhatTheRelayPublished() throws Exception {
    var tenant = Tokens.newTenant();
    var id = UUID.randomUUID();
    database.in(tenant, notes.write(id, "¿Qué? \uD83C\uDFB5"));

    run(List.of("npm", "ci", "--no-audit", "--no-fund"));
    var record =
        new ObjectMapper()
            .readTree(
                run(
                    List.of(
                        "node",
                        "read.mjs",
                        Infrastructure.kafka(),
                        Infrastructure.registry().toString(),
                        "video.changed",
                        id.toString())));

    assertThat(record.at("/value/title").asString()).isEqualTo("¿Qué? \uD83C\uDFB5");
    assertThat(record.at("/value/videoId").asString()).isEqualTo(id.toString());
    assertThat(record.at("/headers/ce_tenant").asString()).isEqualTo(tenant.toString());
    assertThat(record.at("/headers/ce_source").asString()).isEqualTo("/sample-service");
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(command)
            .directory(INTEROP.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(command + "").isTrue();
    assertThat(process.exitValue()).as(command + ": " + output).isZero();
    return output;
  }
}
