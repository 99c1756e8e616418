package dev.spindle.ddex.apple;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.Period;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Resource;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Title;
import dev.spindle.ddex.xml.XmlOut;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code metadata.xml}. Source: Apple Music Specification 5.3; unverified against a schema.
 */
public final class ApplePackage {

  /**
   * What Apple wants beside the message.
   *
   * @param provider short name Apple gave us
   * @param genreCode Apple's code, for example POP-00
   */
  public record Account(String provider, String genreCode) {}

  private record Place(int volume, int number) {}

  private final XmlOut out;
  private final NewRelease message;
  private final Account account;

  private ApplePackage(XmlOut out, NewRelease message, Account account) {
    this.out = out;
    this.message = message;
    this.account = account;
  }

  /** Name of the package's folder: the product number and .itmsp. */
  public static String folder(NewRelease message) {
    Release release = message.release();
    String id = release == null ? "" : release.id().best();
    return id.replaceAll("[^A-Za-z0-9]", "_") + ".itmsp";
  }

  /**
   * Writes the metadata; the same message always gives the same bytes, the stream stays open.
   *
   * @throws IllegalArgumentException when the message has no release with a product number
   */
  public static void write(NewRelease message, Account account, OutputStream to) {
    Release release = message.release();
    if (release == null || release.id().icpn() == null) {
      throw new IllegalArgumentException("an Apple package needs a release with a product number");
    }
    XmlOut out = XmlOut.plainDocument(to, "http://apple.com/itunes/importer", "package");
    out.attribute("version", "music5.3");
    new ApplePackage(out, message, account).album(release);
    out.end();
  }

  private void album(Release release) {
    out.text("language", message.language()).text("provider", account.provider());
    out.open("album").text("upc", release.id().icpn());
    title(release.display());
    out.text("release_type", release.types().isEmpty() ? null : release.types().getFirst().value());
    out.text("original_release_date", release.originalReleaseDate());
    out.text(
        "label_name",
        release.labels().isEmpty() ? null : release.labels().getFirst().party().label());
    out.text("copyright_pline", rights(release.pLines()));
    out.text("copyright_cline", rights(release.cLines()));
    out.open("genres").open("genre").attribute("code", account.genreCode()).close().close();
    artwork();
    artists(release.display());
    products(message.dealsOf(release.reference()));
    tracks(release);
    out.close();
  }

  private void title(Display display) {
    Title title = display.titles().getFirst();
    out.text("title", title.text());
    out.text("title_version", title.subTitles().isEmpty() ? null : title.subTitles().getFirst());
  }

  private static @Nullable String rights(List<RightsLine> lines) {
    if (lines.isEmpty()) {
      return null;
    }
    RightsLine line = lines.getFirst();
    boolean dated = line.year() == null || line.text().contains(String.valueOf(line.year()));
    return dated ? line.text() : line.year() + " " + line.text();
  }

  private void artwork() {
    message.images().stream()
        .filter(image -> image.isFrontCover())
        .findFirst()
        .ifPresent(
            cover -> {
              out.open("artwork_files");
              file("file", cover);
              out.close();
            });
  }

  private void file(String element, Resource resource) {
    resource.files().stream()
        .map(each -> each.file())
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(file -> file(element, file));
  }

  private void file(String element, FileRef file) {
    out.open(element).text("file_name", file.uri().substring(file.uri().lastIndexOf('/') + 1));
    out.text("size", file.size());
    if (file.hash() != null && file.hash().algorithm().is("MD5")) {
      out.open("checksum").attribute("type", "md5").content(file.hash().value()).closeLeaf();
    }
    out.close();
  }

  private void artists(Display display) {
    out.open("artists");
    for (DisplayArtist artist : display.artists()) {
      boolean featured = artist.role().is("FeaturedArtist");
      out.open("artist").text("artist_name", artist.party().label());
      out.open("roles").text("role", featured ? "Featuring" : "Performer").close();
      out.text("primary", !featured).close();
    }
    out.close();
  }

  private void products(List<Deal> deals) {
    Map<String, List<Deal>> byTerritory = new TreeMap<>();
    for (Deal deal : deals) {
      List<String> codes =
          deal.territories().isWorldwide() ? List.of("WW") : deal.territories().codes();
      if (!deal.territories().excluded()) {
        codes.forEach(
            code -> byTerritory.computeIfAbsent(code, first -> new ArrayList<>()).add(deal));
      } else {
        byTerritory.computeIfAbsent("WW", first -> new ArrayList<>()).add(deal);
        codes.forEach(code -> byTerritory.computeIfAbsent(code, first -> new ArrayList<>()));
      }
    }
    out.open("products");
    byTerritory.forEach(this::product);
    out.close();
  }

  /** A territory without deals is an exception from the world: not cleared. */
  private void product(String territory, List<Deal> deals) {
    Moment start =
        deals.stream()
            .flatMap(deal -> deal.periods().stream())
            .map(Period::start)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    out.open("product").text("territory", territory);
    out.text("sales_start_date", start == null ? null : start.local().toLocalDate());
    out.text("cleared_for_sale", deals.stream().anyMatch(deal -> uses(deal, "PermanentDownload")));
    out.text("cleared_for_stream", deals.stream().anyMatch(deal -> uses(deal, "OnDemandStream")));
    out.close();
  }

  private static boolean uses(Deal deal, String use) {
    return deal.useTypes().stream().anyMatch(each -> each.is(use));
  }

  private void tracks(Release release) {
    Map<String, Place> places = places(release.group());
    out.open("tracks");
    for (Recording recording : message.recordings()) {
      Place place = places.getOrDefault(recording.reference(), new Place(1, 1));
      out.open("track").text("isrc", recording.id().isrc());
      title(recording.display());
      out.text("volume_number", place.volume()).text("track_number", place.number());
      out.text(
          "label_name",
          release.labels().isEmpty() ? null : release.labels().getFirst().party().label());
      out.text("copyright_pline", rights(recording.pLines()));
      file(recording.isVideo() ? "video_file" : "audio_file", recording);
      artists(recording.display());
      out.text("explicit_content", explicit(recording.warnings())).close();
    }
    out.close();
  }

  private static Map<String, Place> places(@Nullable ResourceGroup top) {
    Map<String, Place> places = new HashMap<>();
    if (top != null) {
      int volume = 0;
      for (List<Item> disc : top.discs()) {
        volume++;
        int number = 0;
        for (Item item : disc) {
          places.put(item.resource(), new Place(volume, ++number));
        }
      }
    }
    return places;
  }

  private static String explicit(List<LocalTerm> warnings) {
    String value = warnings.isEmpty() ? "" : warnings.getFirst().term().value();
    return switch (value) {
      case "Explicit" -> "explicit";
      case "ExplicitContentEdited" -> "clean";
      default -> "none";
    };
  }
}
