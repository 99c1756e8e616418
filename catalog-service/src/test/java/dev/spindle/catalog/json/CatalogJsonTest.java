package dev.spindle.catalog.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.CatalogFixtures;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.identifier.Gtin;
import dev.spindle.catalog.identifier.Ipi;
import dev.spindle.catalog.identifier.Isni;
import dev.spindle.catalog.identifier.Isrc;
import dev.spindle.catalog.media.AudioFacts;
import dev.spindle.catalog.media.ImageFacts;
import dev.spindle.catalog.media.ImageFacts.ColorModel;
import dev.spindle.catalog.media.MediaNote;
import dev.spindle.catalog.people.ContributorRole;
import dev.spindle.catalog.people.Credit;
import dev.spindle.catalog.people.Split;
import dev.spindle.catalog.people.SplitKind;
import dev.spindle.catalog.release.AudioFile;
import dev.spindle.catalog.release.ImageFile;
import dev.spindle.catalog.release.Origin;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.StoreLink;
import dev.spindle.catalog.release.StoredFile;
import dev.spindle.catalog.release.StoredFile.Digests;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stored comes back equal, and stored documents outlive the program that wrote them. */
class CatalogJsonTest {

  @Test
  void aReleaseComesBackEqual() {
    var release = full();
    assertThat(CatalogJson.read(CatalogJson.write(release), Release.class)).isEqualTo(release);
  }

  @Test
  void identifiersAreText() {
    var facts = CatalogJson.tree(full().facts());
    assertThat(facts.path("upc").asString()).isEqualTo("036000291452");
    assertThat(facts.path("language").asString()).isEqualTo("en");
    assertThat(facts.has("grid")).isFalse();
  }

  @Test
  void aFieldOfALaterProgramIsPassedOver() {
    var document = CatalogJson.tree(full()).put("invented", 1);
    assertThat(CatalogJson.read(document.toString(), Release.class))
        .isEqualTo(full(document.path("id").asString()));
  }

  private static Release full() {
    return full("01985f00-7a10-7000-8000-000000000001");
  }

  private static Release full(String id) {
    var file =
        new StoredFile(
            UUID.fromString(id),
            "sha256/ab/abc",
            7,
            "audio/wav",
            "ü \"1\".wav",
            new Digests("a", "b", "c"));
    var audio =
        new AudioFile(
            file,
            new AudioFacts(
                "audio/wav", "PCM", 44_100, 24, 2, 31_000, List.of(MediaNote.WAVE_EXTENSIBLE)));
    var image =
        new ImageFile(file, new ImageFacts("image/png", "PNG", 1, 2, ColorModel.CMYK, List.of()));
    var credit =
        new Credit(
            "Å",
            ContributorRole.COMPOSER,
            Isni.parse("000000012281955X").orThrow(),
            Ipi.parse("00014107338").orThrow());
    var facts =
        CatalogFixtures.facts("]]> \u2028 \"", ReleaseType.EP)
            .withUpc(Gtin.parse("036000291452").orThrow());
    var uuid = UUID.fromString(id);
    var track =
        dev.spindle.catalog.release.Track.stated(
            uuid,
            uuid,
            CatalogFixtures.trackFacts("t", 5L).creditedTo(List.of(credit)),
            Origin.IMPORT);
    return Release.draft(uuid, facts)
        .creditedTo(List.of(credit))
        .sharedAs(List.of(new Split("Å", SplitKind.MASTER, ContributorRole.PRODUCER, 10_000)))
        .playing(
            List.of(
                track.recorded(audio).coded(Isrc.parse("QZABC2600001").orThrow(), Origin.STORE)))
        .coveredBy(image)
        .foundAt(List.of(new StoreLink("deezer", "1", "https://x")), 3);
  }
}
