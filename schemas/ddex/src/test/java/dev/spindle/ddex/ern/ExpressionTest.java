package dev.spindle.ddex.ern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.shelf.Takedown;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Title;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpressionTest {

  private static NewRelease credited(String role) {
    TrackDraft track = Example.track(1);
    TrackDraft with =
        new TrackDraft(
            track.kind(),
            1,
            1,
            track.isrc(),
            track.display(),
            List.of(Contributor.of(Party.named("Paula"), role)),
            null,
            track.duration(),
            "NotExplicit",
            null,
            null,
            null,
            null,
            null);
    return Example.message(Example.draft("Single", List.of(with), Offer.none()));
  }

  @Test
  void refusesARoleTheVersionDoesNotKnowAndNamesTheField() {
    NewRelease message = credited("Producer");
    ErnWriter writer = ErnWriter.forVersion(ErnVersion.ERN_43);
    var out = new ByteArrayOutputStream();

    assertThat(writer.check(message))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("allowed-value");
              assertThat(finding.field()).isEqualTo("tracks[0].credits");
              assertThat(finding.sentence())
                  .contains("ERN 4.3 has no CONTRIBUTOR_ROLE \"Producer\"");
            });
    assertThatThrownBy(() -> writer.write(message, out)).isInstanceOf(UnwritableException.class);
    assertThat(out.size()).isZero();
    assertThat(ErnWriter.forVersion(ErnVersion.ERN_382).check(message)).noneMatch(Finding::isError);
  }

  @Test
  void refusesValuesNoVersionKnows() {
    assertThatThrownBy(() -> Term.of(Terms.USE_TYPE, "Streaming"))
        .hasMessageContaining("not an allowed value");
    assertThatThrownBy(() -> Title.of("a\u0007b", null)).hasMessageContaining("U+0007");
  }

  @Test
  void derivesTheMessageIdFromTheContent() {
    ErnWriter writer = ErnWriter.forVersion(ErnVersion.ERN_43);
    NewRelease message = Example.message();
    NewRelease first = writer.identified(message, "X-");

    assertThat(first).isEqualTo(writer.identified(first, "X-"));
    assertThat(first.header().messageId()).matches("X-[0-9a-f]{32}");
    assertThat(writer.identified(Takedown.withoutDeals(message), "X-").header().messageId())
        .isNotEqualTo(first.header().messageId());
  }

  @ParameterizedTest
  @EnumSource
  void readsBackAPurge(ErnVersion version) {
    ErnWriter writer = ErnWriter.forVersion(version);
    var purge = writer.identified(Takedown.purge(Example.message()), "");

    assertThat(new ErnReader().read(new ByteArrayInputStream(writer.bytes(purge))).message())
        .isEqualTo(purge);
  }
}
