package dev.spindle.ddex.mead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.spindle.ddex.mead.MeadMessage.About;
import dev.spindle.ddex.mead.MeadMessage.Track;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.api.Test;

class MeadWriterTest {

  private static byte[] message() {
    About about =
        new About(
            List.of(
                Term.of(Terms.MOOD, "Chill"), Term.own(Terms.MOOD, "PADPIDA2013020802I", "foggy")),
            List.of(Term.of(Terms.THEME, "Africa")),
            List.of(Term.of(Terms.ACTIVITY, "RoadTrip")),
            "Recorded <live> & at once");
    Display display = Display.of("Title", "Live", "Anna", List.of());
    var out = new ByteArrayOutputStream();
    MeadWriter.write(
        new MeadMessage(
            Example.header(),
            "en",
            ReleaseId.icpn(Example.ICPN),
            display,
            about,
            List.of(new Track(Example.isrc(1), display, new BigDecimal("120.5"), about))),
        out);
    return out.toByteArray();
  }

  @Test
  void writesTheRootThatDdexHas() {
    assertThat(new String(message(), StandardCharsets.UTF_8))
        .contains("<mead:MeadMessage", "<Value>120.5</Value>", "UserDefinedValue=\"foggy\"");
  }

  @Test
  void writesWhatTheSchemaAllows() {
    var schema = Installed.folder().schema("mead-11").orElseThrow();

    assertThatCode(
            () ->
                schema
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(message()))))
        .doesNotThrowAnyException();
  }

  @Test
  void writesWhatStandsInTheMessageKeptBesideThisTest() throws IOException {
    try (var expected = MeadWriterTest.class.getResourceAsStream("message.xml")) {
      assertThat(new String(message(), StandardCharsets.UTF_8))
          .isEqualTo(
              new String(Objects.requireNonNull(expected).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void leavesOutWhatIsNotSaid() {
    var out = new ByteArrayOutputStream();
    Display display = Display.of("Title", null, "Anna", List.of());
    var silent = new About(List.of(), List.of(), List.of(), null);
    var release =
        new ReleaseId(
            "A12425GABC1234002M",
            null,
            new ProprietaryId("PADPIDA2013020802I", "C1"),
            List.of(new ProprietaryId("PADPIDA2013020802I", "O1")));
    MeadWriter.write(
        new MeadMessage(Example.header(), "en", release, display, silent, List.of()), out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "<GRid>A12425GABC1234002M</GRid>",
            "<CatalogNumber Namespace=\"PADPIDA2013020802I\">C1<",
            ">O1</ProprietaryId>")
        .doesNotContain("ResourceInformationList", "Mood", "CommentaryNote", "SubTitle", "ICPN");
  }
}
