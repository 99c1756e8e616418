package dev.spindle.ddex.ern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.part.Reading.Note;
import dev.spindle.ddex.shelf.Takedown;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tolerant of what it does not know, and says so: where, on which line, what. */
class ReaderNotesTest {

  private static ReadMessage read(String text) {
    return new ErnReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(ErnVersion version) {
    return ErnWriter.forVersion(version).text(Example.message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</MessageHeader>",
        "</SoundRecording>",
        "</Image>",
        "</Release>",
        "</TrackRelease>",
        "</ReleaseDeal>",
        "</ResourceList>",
        "</ern:NewReleaseMessage>"
      })
  void namesWhatItDoesNotKeepAndReadsTheRest(String before) {
    String good = text(ErnVersion.ERN_43);
    String more = good.replaceFirst(before, "<Foo>x</Foo>" + before);

    ReadMessage read = read(more);

    assertThat(read.message()).isEqualTo(Example.message());
    assertThat(read.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.sentence()).isEqualTo("Foo is not kept");
              assertThat(note.path()).startsWith("/NewReleaseMessage").endsWith("/Foo[1]");
              assertThat(note.line()).isGreaterThan(3);
              assertThat(note.wrong()).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource
  void namesWhatItDoesNotKeepOfAPurge(ErnVersion version) {
    String good = ErnWriter.forVersion(version).text(Takedown.purge(Example.message()));

    assertThat(read(good).notes()).isEmpty();
    for (String end : new String[] {"</MessageHeader>", "</PurgedRelease>"}) {
      assertThat(read(good.replace(end, "<Foo/>" + end)).notes())
          .extracting(Note::sentence)
          .containsExactly("Foo is not kept");
    }
  }

  /** A booklet's text goes, and what points at it; nothing else does. */
  @Test
  void dropsWhatPointsAtThingsThatAreNotKept() {
    String booklet = "<Text><ResourceReference>A9</ResourceReference></Text></ResourceList>";
    String group =
        "<ResourceGroupContentItem><ReleaseResourceReference>A9</ReleaseResourceReference>";
    String track =
        "<TrackRelease><ReleaseReference>R9</ReleaseReference><ReleaseResourceReference>A9";
    String more =
        text(ErnVersion.ERN_43)
            .replace("</ResourceList>", booklet)
            .replaceFirst("<ResourceGroupContentItem>", group + "</ResourceGroupContentItem>$0")
            .replaceFirst(
                "<LinkedReleaseResourceReference",
                "<LinkedReleaseResourceReference>A9</LinkedReleaseResourceReference>$0")
            .replaceFirst("</ReleaseList>", track + "</ReleaseResourceReference></TrackRelease>$0")
            .replaceFirst(
                "<DealReleaseReference>R1", "<DealReleaseReference>R9</DealReleaseReference>$0");

    assertThat(read(more).message()).isEqualTo(Example.message());
  }

  @Test
  void keepsReferencesToWhatWasNeverDeclaredForTheRulesToName() {
    NewRelease read =
        (NewRelease)
            read(text(ErnVersion.ERN_43)
                    .replaceFirst(
                        "<ReleaseResourceReference>A1<", "<ReleaseResourceReference>A77<"))
                .message();
    ResourceGroup group = Objects.requireNonNull(Objects.requireNonNull(read.release()).group());

    assertThat(group.allItems()).extracting(ResourceGroup.Item::resource).contains("A77");
    assertThat(read.trackReleases()).extracting(TrackRelease::resource).contains("A1");
  }

  @Test
  void keepsNoMoreThanAThousandNotes() {
    String many = "<Foo/>".repeat(1_500) + "</SoundRecording>";

    assertThat(read(text(ErnVersion.ERN_43).replaceFirst("</SoundRecording>", many)).notes())
        .hasSize(1_000);
  }
}
