package dev.spindle.dspsync.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Releases;
import dev.spindle.dspsync.compare.Sighting;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.compare.StoreAlbum;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LookoutTest {

  private final LocalRelease ours = Releases.release();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void letsNoStoreKeepTheOthersFromAnswering() {
    List<Sighting> sightings =
        ask(
            store(Provider.SPOTIFY, Mono.error(new IllegalStateException("defect"))),
            store(Provider.APPLE_MUSIC, Mono.error(new StoreTroubleException(Trouble.AUTH, "no"))),
            store(Provider.DEEZER, Mono.just(Releases.shownBy(Provider.DEEZER, ours))));

    assertThat(sightings)
        .satisfiesExactly(
            one -> assertThat(one).isInstanceOf(Sighting.Failed.class),
            two ->
                assertThat(two)
                    .isEqualTo(new Sighting.Failed(Provider.APPLE_MUSIC, Trouble.AUTH, "no", null)),
            three -> assertThat(three).isInstanceOf(Sighting.Shown.class));
    assertThat(
            meters
                .counter("spindle.dspsync.asked", "provider", "apple-music", "outcome", "auth")
                .count())
        .isEqualTo(1);
  }

  @Test
  void doesNotTakeAnotherAlbumForOurs() {
    StoreAlbum other = Releases.shownBy(Provider.SPOTIFY, Releases.release());
    StoreAlbum bestOf =
        new StoreAlbum(
            Provider.SPOTIFY,
            "x",
            other.url(),
            "4006381333931",
            "Best of",
            other.artists(),
            null,
            null,
            other.tracks());

    assertThat(ask(store(Provider.SPOTIFY, Mono.just(bestOf))))
        .containsExactly(new Sighting.NotShown(Provider.SPOTIFY));
  }

  private List<Sighting> ask(StoreCatalogue... catalogues) {
    List<StoreAccess> accesses =
        List.of(catalogues).stream()
            .map(catalogue -> TestLines.access(catalogue.provider(), Map.of()))
            .toList();
    return Objects.requireNonNull(
        new Lookout(List.of(catalogues), meters).ask(ours, accesses).block());
  }

  private static StoreCatalogue store(Provider provider, Mono<StoreAlbum> answer) {
    return new StoreCatalogue() {
      @Override
      public Provider provider() {
        return provider;
      }

      @Override
      public Mono<StoreAlbum> find(StoreAccess access, AlbumQuery query) {
        return answer;
      }
    };
  }
}
