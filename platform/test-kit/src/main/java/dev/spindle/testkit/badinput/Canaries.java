package dev.spindle.testkit.badinput;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.testkit.TestDatabase;
import dev.spindle.testkit.TestEvents;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Looks for secrets in everything a service lets out (rows S25 and S26). */
final class Canaries {

  private final Belongings mine;
  private final String token;
  private final List<String> needles;

  /** What is looked for: the secrets, plain and encoded, and the signature of a caller's token. */
  Canaries(Belongings mine) {
    this.mine = mine;
    this.token = mine.token();
    this.needles =
        Stream.concat(
                mine.secrets().stream().flatMap(Canaries::spellings),
                Stream.of(token.substring(token.lastIndexOf('.') + 1)))
            .toList();
  }

  void areNowhere(
      WebTestClient http,
      ApiDocument document,
      LogWatch logs,
      TestEvents events,
      TestDatabase database) {
    document.operations().stream()
        .filter(ApiDocument.Operation::isRead)
        .forEach(route -> isClean(route.name(), answer(http, route)));
    for (var table : database.tables()) {
      isClean(table, database.rows("select t::text as t from %s t".formatted(table)).toString());
    }
    events.everything().forEach(record -> isClean(record.topic(), text(record)));
    assertThat(logs.lines()).as("log lines, to look through").isNotEmpty();
    logs.lines().forEach(line -> isClean("the log", line));
  }

  private String answer(WebTestClient http, ApiDocument.Operation route) {
    var answer = new Caller(http, token).get(mine.own(route) + route.query());
    return answer.headers() + answer.body();
  }

  private void isClean(String where, String text) {
    needles.forEach(needle -> assertThat(text).as(where).doesNotContain(needle));
  }

  private static Stream<String> spellings(String secret) {
    var bytes = secret.getBytes(UTF_8);
    return Stream.of(
        secret,
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes));
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    var value = record.value() == null ? "" : new String(record.value(), ISO_8859_1);
    return record.key() + record.headers() + value;
  }
}
