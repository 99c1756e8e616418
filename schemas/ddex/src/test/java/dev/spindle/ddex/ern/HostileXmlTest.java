package dev.spindle.ddex.ern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to hurt are refused, quickly and in little memory. */
class HostileXmlTest {

  private static final String ROOT =
      "<ern:NewReleaseMessage xmlns:ern=\"http://ddex.net/xml/ern/43\" AvsVersionId=\"3\" LanguageAndScriptCode=\"en\">";

  static Stream<String> documents() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    return Stream.of(
        bomb + ROOT + "<MessageHeader>&c;</MessageHeader></ern:NewReleaseMessage>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + ROOT + "</ern:NewReleaseMessage>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>" + ROOT,
        ROOT + "<MessageHeader>&undeclared;</MessageHeader></ern:NewReleaseMessage>",
        ROOT + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</ern:NewReleaseMessage>",
        ROOT + "<MessageHeader><MessageId>" + "x".repeat(300_000) + "</MessageId></MessageHeader>",
        ROOT + "<MessageHeader a=\"" + "x".repeat(300_000) + "\"/>",
        ROOT + "<MessageHeader><MessageId>M",
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + ROOT + "+ADw-script+AD4-",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + ROOT,
        "<other/>",
        "",
        "\u0000\u0001\u0002",
        ROOT
            + "<MessageHeader><MessageId>\u0001</MessageId></MessageHeader></ern:NewReleaseMessage>",
        ROOT + "</ern:NewReleaseMessage>trailing",
        ROOT + "<a b=\"1\" b=\"2\"/></ern:NewReleaseMessage>");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void refuses(String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> new ErnReader().read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(XmlRefusedException.class));
  }

  @Test
  void refusesAGigabyteOfTextAfterTheFirstLittle() {
    byte[] chunk = "y".repeat(1_048_576).getBytes(StandardCharsets.UTF_8);
    InputStream start =
        new ByteArrayInputStream(
            (ROOT + "<MessageHeader><MessageId>").getBytes(StandardCharsets.UTF_8));
    Stream<InputStream> gigabyte =
        Stream.generate(() -> (InputStream) new ByteArrayInputStream(chunk)).limit(1_024);
    InputStream document =
        new SequenceInputStream(
            Collections.enumeration(Stream.concat(Stream.of(start), gigabyte).toList()));

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThatThrownBy(() -> new ErnReader().read(document))
                .isInstanceOf(XmlRefusedException.class)
                .hasMessageContaining("characters"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 31, 97})
  void survivesEveryKindOfDamage(int step) {
    byte[] good = ErnWriter.forVersion(ErnVersion.ERN_43).bytes(Example.message());

    for (int at = 0; at < good.length; at += step * 13) {
      byte[] bad = good.clone();
      bad[at] = (byte) (bad[at] ^ (step + at));
      readOrRefuse(bad);
      readOrRefuse(Arrays.copyOf(good, at));
    }
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      assertThat(new ErnReader().read(new ByteArrayInputStream(bytes)).message()).isNotNull();
    } catch (XmlRefusedException refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }
}
