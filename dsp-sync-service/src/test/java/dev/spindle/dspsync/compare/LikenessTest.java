package dev.spindle.dspsync.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private final LocalRelease ours = Releases.release();
  private final StoreAlbum shown = Releases.shownBy(Provider.DEEZER, ours);

  @Test
  void knowsOurReleaseByItsProductNumberHoweverPadded() {
    assertThat(Likeness.isOurs(ours, shown)).isTrue();
    assertThat(Likeness.isOurs(ours, album("00602445868162", "Other title"))).isTrue();
  }

  @Test
  void knowsOurReleaseUnderAWrongOrUnknownNumberByTitleAndRecordings() {
    assertThat(Likeness.isOurs(ours, album("4006381333931", ours.title()))).isTrue();
    assertThat(Likeness.isOurs(ours, album(null, ours.title()))).isTrue();
  }

  @Test
  void takesAnotherAlbumWithOneOfOurRecordingsForAnother() {
    StoreAlbum single =
        Releases.withTracks(album("4006381333931", ours.title()), shown.tracks().subList(0, 1));

    assertThat(Likeness.isOurs(ours, single)).isFalse();
    assertThat(Likeness.isOurs(ours, album("4006381333931", "Best of"))).isFalse();
  }

  private StoreAlbum album(@Nullable String upc, String title) {
    return new StoreAlbum(
        shown.provider(),
        shown.externalId(),
        shown.url(),
        upc,
        title,
        shown.artists(),
        shown.label(),
        shown.releaseDate(),
        shown.tracks());
  }
}
