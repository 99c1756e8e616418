package dev.spindle.ddex.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.ddex.apple.ApplePackage.Account;
import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.build.TrackDraft;
import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.RightsLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplePackageTest {

  private static final Account ACCOUNT = new Account("Tonende", "POP-00");

  private static String write(NewRelease message) {
    var out = new ByteArrayOutputStream();
    ApplePackage.write(message, ACCOUNT, out);
    return out.toString(StandardCharsets.UTF_8).replaceAll(">\\s+<", "><");
  }

  @Test
  void writesAPackageWithAlbumProductsAndTracks() {
    assertThat(ApplePackage.folder(Example.message())).isEqualTo("4006381333931.itmsp");
    assertThat(write(Example.message()))
        .contains("<package xmlns=\"http://apple.com/itunes/importer\" version=\"music5.3\">")
        .contains("<upc>4006381333931</upc><title>Über &lt;alles> &amp; nichts</title>")
        .contains(
            "<product><territory>WW</territory><sales_start_date>2026-04-03</sales_start_date>"
                + "<cleared_for_sale>true</cleared_for_sale><cleared_for_stream>true</cleared_for_stream></product>")
        .contains("<volume_number>1</volume_number><track_number>3</track_number>")
        .contains("<explicit_content>none</explicit_content>");
  }

  @Test
  void clearsNothingWhereADealExcludesATerritory() {
    var offer =
        Offer.everywhereAlike(
            Example.deals(Territories.allBut("US"), Moment.day(LocalDate.of(2026, 4, 3))));

    assertThat(write(Example.message(Example.album(1, offer))))
        .contains(
            "<product><territory>US</territory><cleared_for_sale>false</cleared_for_sale>"
                + "<cleared_for_stream>false</cleared_for_stream></product>");
  }

  @Test
  void needsARelease() {
    NewRelease good = Example.message();
    NewRelease none =
        new NewRelease(
            good.header(),
            null,
            Set.of(),
            "en",
            good.recordings(),
            List.of(),
            null,
            good.trackReleases(),
            List.of());

    assertThatThrownBy(() -> write(none)).hasMessageContaining("product number");
  }

  /** Everything a package can say: discs, a work, a video, guests, advice, dates in the rights. */
  private static NewRelease rich() {
    ReleaseDraft plain = Example.classical();
    TrackDraft film = Changed.with(Example.track(8), "kind", Recording.Kind.VIDEO);
    var guest = DisplayArtist.of(Party.named("Gast"), "FeaturedArtist");
    Display feat =
        Display.of(
            "Lied 1",
            "Live",
            "Anna feat. Gast",
            List.of(Example.track(1).display().artists().getFirst(), guest));
    var tracks = new ArrayList<>(plain.tracks());
    tracks.set(
        0, Changed.with(Changed.with(tracks.getFirst(), "display", feat), "warning", "Explicit"));
    tracks.set(1, Changed.with(tracks.get(1), "warning", "ExplicitContentEdited"));
    tracks.set(2, Changed.with(tracks.get(2), "pLine", RightsLine.of(2025, "Fremde Platten")));
    tracks.set(3, Changed.with(tracks.get(3), "file", null));
    tracks.add(film.at(2, 3));
    MediaFile cover = Objects.requireNonNull(plain.cover());
    FileRef sized = Changed.with(Objects.requireNonNull(cover.file()), "size", 1234L);
    Deal stream =
        Deal.of(
            Territories.only("DE", "AT"),
            Period.from(new Moment.Local(LocalDateTime.of(2026, 4, 3, 9, 0))),
            "SubscriptionModel",
            "OnDemandStream");
    Deal load =
        Deal.of(
            Territories.only("DE"),
            Period.from(Moment.day(LocalDate.of(2026, 4, 10))),
            "PayAsYouGoModel",
            "PermanentDownload");
    ReleaseDraft draft =
        Changed.with(
            Changed.with(
                Changed.with(plain, "tracks", tracks), "cover", Changed.with(cover, "file", sized)),
            "offer",
            Offer.everywhereAlike(List.of(stream, load)));
    return Example.message(draft);
  }

  @Test
  void writesWhatStandsInThePackageKeptBesideThisTest() throws IOException {
    try (var expected = ApplePackageTest.class.getResourceAsStream("rich.xml")) {
      var out = new ByteArrayOutputStream();
      ApplePackage.write(rich(), ACCOUNT, out);

      assertThat(out.toString(StandardCharsets.UTF_8))
          .isEqualTo(
              new String(Objects.requireNonNull(expected).readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
