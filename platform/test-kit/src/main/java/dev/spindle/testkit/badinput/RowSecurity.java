package dev.spindle.testkit.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The second wall: what the database itself shows to whom (row S4). */
final class RowSecurity {

  private static final String TABLES =
      """
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured,
             exists (select 1 from pg_policy p where p.polrelid = c.oid) as ruled,
             pg_get_userbyid(c.relowner) = current_user as own
        from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and c.relname not like 'flyway%'
       order by 1
      """;
  private static final String ROLE =
      "select rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user";

  private final TestDatabase database;

  RowSecurity(TestDatabase database) {
    this.database = database;
  }

  Stream<DynamicTest> ofEveryTable() {
    assertThat(database.rowsOfNobody(ROLE)).containsExactly(Map.of("mighty", false));
    var tables = database.rowsOfNobody(TABLES);
    assertThat(tables).hasSizeGreaterThan(7);
    return tables.stream()
        .map(table -> DynamicTest.dynamicTest(String.valueOf(table.get("name")), () -> of(table)));
  }

  private void of(Map<String, Object> table) {
    assertThat(table).containsEntry("secured", true).containsEntry("ruled", true);
    assertThat(table).as("owned by the runtime role").containsEntry("own", false);
    var all = "select * from " + table.get("name");
    assertThat(database.rowsOfNobody(all)).isEmpty();
    List<Map<String, Object>> ofANewTenant = database.rows(Tokens.newTenant(), all);
    assertThat(ofANewTenant).isEmpty();
  }
}
