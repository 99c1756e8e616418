package dev.spindle.ddex.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.support.Endless;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole validator, schema stage and all, against messages made to harm it: a refusal with a
 * line in seconds, whatever their size, in a Java machine of 40 megabytes.
 */
class HostileMessagesTest {

  private static final String GOOD =
      ErnWriter.forVersion(ErnVersion.ERN_43).text(Example.message());

  private static ValidationReport validate(MessageSource source) {
    var validator = new ErnValidator(Installed.folder());
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> validator.validate(source), "in bounded time");
  }

  private static void refused(ValidationReport report) {
    assertThat(report.isAccepted()).isFalse();
    assertThat(report.verdict(Stage.WELL_FORMED)).isEqualTo(Verdict.FAILED);
    assertThat(report.errors()).allSatisfy(error -> assertThat(error.sentence()).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>",
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE x PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"file:///dev/zero\">"
      })
  void refusesEveryDocumentType(String doctype) {
    String text =
        GOOD.replace("?>\n", "?>\n" + doctype + "\n").replace("<TitleText>", "<TitleText>&b;");

    refused(validate(MessageSource.of(text.getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatNeverEnds(Endless kind) {
    refused(validate(kind::open));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "ISO-8859-1"})
  void readsNothingElseThanWhatTheEncodingSays(String charset) {
    byte[] lying = GOOD.getBytes(Charset.forName(charset));

    ValidationReport report = validate(MessageSource.of(lying));

    // said to be UTF-8: either the bytes betray it, or they are the same characters
    boolean same = new String(lying, StandardCharsets.UTF_8).equals(GOOD);
    boolean marked = charset.equals("UTF-16");
    assertThat(report.isAccepted()).isEqualTo(same || marked && report.errors().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-7", "utf-7-imap", "EBCDIC-CP-US", "no-such-thing"})
  void refusesEncodingsNobodyNeeds(String encoding) {
    String text =
        GOOD.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"")
            .replace("Lied 1", "+ADw-script+AD4-");

    refused(validate(MessageSource.of(text.getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void refusesEveryBeginningOfAMessage() {
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < good.length - 30; length += 251) {
      byte[] begun = new byte[length];
      System.arraycopy(good, 0, begun, 0, length);

      refused(validate(MessageSource.of(begun)));
    }
  }

  /** All of it again where memory is short: a child that dies of it would not say it is done. */
  @Test
  void staysWithinFortyMegabytes() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process child =
        new ProcessBuilder(
                List.of(
                    java.toString(),
                    "-Xmx40m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HostileMessagesTest.class.getName()))
            .redirectErrorStream(true)
            .start();
    child.getOutputStream().close();
    var said = new ByteArrayOutputStream();
    try (InputStream out = child.getInputStream()) {
      out.transferTo(said);
    }

    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .containsExactlyElementsOf(
            Stream.of(Endless.values()).map(kind -> kind + " refused").toList());
    assertThat(child.exitValue()).isZero();
  }

  /** The child: without the schemas, whose compiling alone needs more. */
  public static void main(String[] none) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var validator = new ErnValidator(DdexFolder.none());
    for (Endless kind : Endless.values()) {
      boolean accepted = validator.validate(kind::open).isAccepted();
      out.println(kind + (accepted ? " ACCEPTED" : " refused"));
    }
  }
}
