package dev.spindle.ddex.ern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.ValidationReport;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** XML has many ways to write the same; none of them changes what a message says. */
class SameMessageOtherwiseWrittenTest {

  private static Map<String, byte[]> ways(String text) {
    Map<String, byte[]> ways = new TreeMap<>();
    ways.put("byte order mark", ("\uFEFF" + text).getBytes(UTF_8));
    ways.put("UTF-16", declared(text, "UTF-16").getBytes(UTF_16));
    ways.put("UTF-16, little end first", ("\uFEFF" + declared(text, "UTF-16")).getBytes(UTF_16LE));
    ways.put("ISO-8859-1", declared(text, "ISO-8859-1").getBytes(ISO_8859_1));
    ways.put("no declaration", text.substring(text.indexOf("?>") + 2).strip().getBytes(UTF_8));
    ways.put("Windows line ends", text.replace("\n", "\r\n").getBytes(UTF_8));
    ways.put("one line", text.replaceAll(">\\s+<", "><").getBytes(UTF_8));
    ways.put(
        "another prefix", text.replace("ern:", "x-1:").replace(":ern=", ":x-1=").getBytes(UTF_8));
    ways.put(
        "CDATA sections",
        text.replaceAll("(<(?:FullName|TitleText|UseType)[^>]*>)([^<&]*)<", "$1<![CDATA[$2]]><")
            .getBytes(UTF_8));
    ways.put(
        "half a text in a CDATA section",
        text.replaceAll("<TitleText>(.)([^<&]*)<", "<TitleText>$1<![CDATA[$2]]><").getBytes(UTF_8));
    ways.put(
        "comments and instructions",
        text.replaceAll("<(FullName|UseType)>(.)", "<!-- c --><$1>$2<!-- c --><?p i?>")
            .getBytes(UTF_8));
    ways.put("character references", text.replace(">Lied ", ">&#x4C;i&#101;d ").getBytes(UTF_8));
    ways.put("single quotes", text.replaceAll("=\"([^\"]*)\"", "='$1'").getBytes(UTF_8));
    return ways;
  }

  private static String declared(String text, String encoding) {
    return text.replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
  }

  @TestFactory
  Stream<DynamicTest> saysTheSame() {
    NewRelease message = Example.message();
    return Stream.of(ErnVersion.ERN_382, ErnVersion.ERN_43)
        .flatMap(
            version -> {
              ErnWriter writer = ErnWriter.forVersion(version);
              NewRelease said = read(writer.bytes(message));
              return ways(writer.text(message)).entrySet().stream()
                  .map(
                      way ->
                          DynamicTest.dynamicTest(
                              way.getKey() + ", " + version.number(),
                              () -> assertSame(way.getValue(), said)));
            });
  }

  private static void assertSame(byte[] bytes, NewRelease said) {
    assertThat(read(bytes)).isEqualTo(said);
    ValidationReport report =
        new ErnValidator(Installed.folder()).validate(MessageSource.of(bytes));
    assertThat(report.errors()).isEmpty();
  }

  private static NewRelease read(byte[] bytes) {
    return (NewRelease) new ErnReader().read(new ByteArrayInputStream(bytes)).message();
  }

  /** ERN 3 has two ways to say from when a release is shown; a day is local midnight. */
  @Test
  void readsDisplayDatesThatAreDays() {
    String dates =
        Stream.of("ReleaseDisplay", "TrackListingPreview", "CoverArtPreview", "ClipPreview")
            .map(kind -> "<%1$sStartDate>2026-03-20</%1$sStartDate>".formatted(kind))
            .reduce("", String::concat);
    String text =
        ErnWriter.forVersion(ErnVersion.ERN_382)
            .text(Example.message())
            .replaceFirst("(?s)(</ValidityPeriod>)", "$1" + dates);
    assertThat(
            new ErnValidator(Installed.folder())
                .validate(MessageSource.of(text.getBytes(UTF_8)))
                .errors())
        .isEmpty();

    ReadMessage read = new ErnReader().read(new ByteArrayInputStream(text.getBytes(UTF_8)));

    assertThat(((NewRelease) read.message()).release())
        .isNotNull()
        .satisfies(
            release ->
                assertThat(release.visibilities())
                    .singleElement()
                    .satisfies(
                        shown ->
                            assertThat(List.of(shown.display().text(), shown.clips().text()))
                                .containsOnly("2026-03-20T00:00:00")));
    assertThat(read.notes()).isEmpty();
  }
}
