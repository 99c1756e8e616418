package dev.spindle.ddex.mead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.spindle.ddex.mead.MeadMessage.About;
import dev.spindle.ddex.mead.MeadMessage.Track;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
}
