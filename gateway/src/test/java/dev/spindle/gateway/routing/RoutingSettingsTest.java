package dev.spindle.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RoutingSettingsTest {

  @Test
  void letsTheEnvironmentMoveAServiceWhoseNameHasADash() {
    var settings = bind(Map.of("SPINDLE_SERVICES_DSPSYNC", "http://127.0.0.1:9"), "dsp-sync");

    assertThat(settings.address(Service.DSP_SYNC)).isEqualTo(URI.create("http://127.0.0.1:9"));
  }

  @Test
  void saysWhichServiceHasNoAddress() {
    assertThatThrownBy(() -> bind(Map.of(), "nothing"))
        .rootCause()
        .hasMessage("spindle.services.dsp-sync is not set");
  }

  private static RoutingSettings bind(Map<String, Object> variables, String dspSync) {
    var file = new HashMap<String, Object>();
    for (var service : Service.values()) {
      var name = service == Service.DSP_SYNC ? dspSync : service.label();
      file.put("spindle.services." + name, "http://127.0.0.1:1");
    }
    file.remove("spindle.services.nothing");
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .forEach(s -> environment.getPropertySources().remove(s.getName()));
    environment
        .getPropertySources()
        .addLast(new SystemEnvironmentPropertySource("systemEnvironment", variables));
    environment.getPropertySources().addLast(new MapPropertySource("file", file));
    return Binder.get(environment).bind("spindle", RoutingSettings.class).get();
  }
}
