package dev.spindle.sandbox.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Albums for tests. */
public final class Albums {

  /** A deal for the whole world, long since begun. */
  public static final Deal WORLD =
      new Deal(Set.of("Worldwide"), Set.of(), DealMoment.start("2020-01-01"), null);

  private Albums() {}

  /** An album of that many tracks, deliverable everywhere. */
  public static Album album(String upc, int tracks) {
    return album(upc, tracks, List.of(WORLD));
  }

  /** An album whose tracks share its deals. */
  public static Album album(String upc, int tracks, List<Deal> deals) {
    return new Album(
        upc,
        "Nachtfahrt & <Söhne>",
        "Die Zähne",
        "Example Label",
        LocalDate.of(2026, 3, 6),
        "Album",
        "2026 Example Label",
        "Pop",
        IntStream.rangeClosed(1, tracks).mapToObj(n -> track(n, deals)).toList(),
        deals);
  }

  /** Track n has ISRC QZABC26000nn and lasts n seconds and 500 milliseconds over three minutes. */
  public static Album.Track track(int n, List<Deal> deals) {
    return new Album.Track(
        n,
        1,
        n,
        "QZABC26%05d".formatted(n),
        "Track " + n,
        "Die Zähne",
        180_500 + n * 1000L,
        n == 2,
        deals);
  }
}
