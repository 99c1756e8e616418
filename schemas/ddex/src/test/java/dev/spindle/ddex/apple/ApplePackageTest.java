package dev.spindle.ddex.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.ddex.apple.ApplePackage.Account;
import dev.spindle.ddex.build.ReleaseDraft.Offer;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.support.Example;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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
}
