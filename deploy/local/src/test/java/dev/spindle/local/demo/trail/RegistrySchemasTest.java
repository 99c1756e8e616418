package dev.spindle.local.demo.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistrySchemasTest {

  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"DspSynced\",\"fields\":[{\"name\":\"verdict\",\"type\":\"string\"},"
          + "{\"name\":\"openConflicts\",\"type\":\"int\"}]}";

  private HttpServer registry;
  private RegistrySchemas schemas;

  @BeforeEach
  void open() throws Exception {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/schemas/ids/7",
        exchange -> {
          byte[] body =
              "{\"schema\":\"%s\"}"
                  .formatted(SCHEMA.replace("\"", "\\\""))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    registry.start();
    schemas =
        new RegistrySchemas(
            "http://127.0.0.1:" + registry.getAddress().getPort(), HttpClient.newHttpClient());
  }

  @AfterEach
  void close() {
    registry.stop(0);
  }

  @Test
  void decodesWithTheSchemaTheRegistryHas() throws Exception {
    var decoded = schemas.decode(framed(0, 7));

    assertThat(decoded.get("verdict")).hasToString("SYNCED");
    assertThat(Summary.of("dsp.synced", decoded)).isEqualTo("SYNCED, 0 stores, 0 conflicts");
  }

  @Test
  void refusesWhatIsNotInTheWireFormat() {
    assertThatIOException()
        .isThrownBy(() -> schemas.decode(framed(1, 7)))
        .withMessageContaining("wire format");
    assertThatIOException().isThrownBy(() -> schemas.decode(new byte[] {0, 1}));
  }

  @Test
  void saysThatTheRegistryHasNoSuchSchema() {
    assertThatIOException()
        .isThrownBy(() -> schemas.decode(framed(0, 8)))
        .withMessageContaining("404");
  }

  private static byte[] framed(int magic, int id) throws java.io.IOException {
    var schema = new Schema.Parser().parse(SCHEMA);
    var record =
        new GenericRecordBuilder(schema).set("verdict", "SYNCED").set("openConflicts", 0).build();
    var bytes = new ByteArrayOutputStream();
    bytes.write(ByteBuffer.allocate(5).put((byte) magic).putInt(id).array());
    var encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
