package dev.spindle.ddex.value;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listener sees of a release or recording.
 *
 * @param titles first one the default
 * @param artistNames the artist line as printed, first one the default
 * @param artists the artists in it, in order
 * @param titleLines titles as printed, where they are more than title and version; else empty
 * @param others formal, grouping and other titles, sorted by kind
 */
public record Display(
    List<Title> titles,
    List<LocalText> artistNames,
    List<DisplayArtist> artists,
    List<LocalText> titleLines,
    List<OtherTitle> others) {

  /** Nothing shown. */
  public static final Display NONE = new Display(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Display {
    titles = List.copyOf(titles);
    artistNames = List.copyOf(artistNames);
    artists = List.copyOf(artists);
    titleLines = List.copyOf(titleLines);
    others = others.stream().sorted(Comparator.comparing(OtherTitle::order)).toList();
  }

  /** Titles whose printed form is title and version, and no others. */
  public Display(List<Title> titles, List<LocalText> artistNames, List<DisplayArtist> artists) {
    this(titles, artistNames, artists, List.of(), List.of());
  }

  /** The same display with other titles beside the one displayed. */
  public Display withOthers(List<OtherTitle> beside) {
    return new Display(titles, artistNames, artists, titleLines, beside);
  }

  /**
   * The usual display: one title, one artist line.
   *
   * @param version of the title, for example Radio Edit, or null
   * @param artistLine as printed
   */
  public static Display of(
      String title, @Nullable String version, String artistLine, List<DisplayArtist> artists) {
    return new Display(
        List.of(Title.of(title, version)), List.of(LocalText.of(artistLine)), artists);
  }

  /** The default title in one line; empty when there is none. */
  public String titleLine() {
    return titles.isEmpty() ? "" : titles.getFirst().displayText();
  }

  /** The default artist line; empty when there is none. */
  public String artistLine() {
    return artistNames.isEmpty() ? "" : artistNames.getFirst().text();
  }
}
