package dev.spindle.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.gateway.testing.GatewayIT;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePagesIT extends GatewayIT {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/releases/0197a000-0000-7000-8000-00000000000a"})
  void servesThePageAtEveryAddressOfAView(String path) throws Exception {
    var page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("console of the test");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void letsBrowsersKeepAFileWhoseNameSaysItsContent() throws Exception {
    var file = get("/assets/main-abc123.js");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/none.js", "/assets/..%2f..%2fpom.xml", "/nothing"})
  void servesNothingElse(String path) throws Exception {
    assertThat(get(path).statusCode()).isBetween(400, 404);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html,*/*"));
  }
}
