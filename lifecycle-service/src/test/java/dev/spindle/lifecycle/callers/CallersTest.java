package dev.spindle.lifecycle.callers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.lifecycle.commands.Performer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;

class CallersTest {

  @Test
  void givesEachRoleItsCapacities() {
    assertThat(performers("viewer", "ops")).isEmpty();
    assertThat(performers("manager")).containsExactly(Performer.EDITOR);
    assertThat(performers("admin")).containsExactly(Performer.EDITOR, Performer.ADMIN);
  }

  @Test
  void makesNobodyTheSystem() {
    assertThat(performers("system", "SYSTEM", "scheduler", "admin"))
        .doesNotContain(Performer.SYSTEM);
  }

  private static Set<Performer> performers(String... roles) {
    return Callers.performers(
        new TestingAuthenticationToken("ada", "", List.of(roles).toArray(String[]::new)));
  }
}
