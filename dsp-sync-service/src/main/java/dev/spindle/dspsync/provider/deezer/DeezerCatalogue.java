package dev.spindle.dspsync.provider.deezer;

import dev.spindle.dspsync.compare.Gtin;
import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.compare.StoreAlbum;
import dev.spindle.dspsync.compare.StoreAlbum.StoreTrack;
import dev.spindle.dspsync.provider.AlbumQuery;
import dev.spindle.dspsync.provider.ProviderSettings;
import dev.spindle.dspsync.provider.StoreAccess;
import dev.spindle.dspsync.provider.StoreAnswer;
import dev.spindle.dspsync.provider.StoreCatalogue;
import dev.spindle.dspsync.provider.StoreJson;
import dev.spindle.dspsync.provider.StoreLine;
import dev.spindle.dspsync.provider.StoreLines;
import dev.spindle.dspsync.provider.StoreTroubleException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Albums on Deezer. The limit is per address, so all tenants share one account. */
@Component
class DeezerCatalogue implements StoreCatalogue {

  private static final String ACCOUNT = "deezer";
  private static final int ISRCS_TRIED = 2;
  private static final int AT_ONCE = 4;
  private static final long QUOTA = 4;
  private static final long BUSY = 700;
  private static final long NO_DATA = 800;

  private final StoreLine line;
  private final String base;

  DeezerCatalogue(StoreLines lines, ProviderSettings settings) {
    this.line = lines.to(Provider.DEEZER);
    this.base = settings.deezer().url();
  }

  @Override
  public Provider provider() {
    return Provider.DEEZER;
  }

  @Override
  public Mono<StoreAlbum> find(StoreAccess access, AlbumQuery query) {
    return byUpc(query)
        .switchIfEmpty(Mono.defer(() -> byIsrc(query)))
        .flatMap(DeezerCatalogue.this::withTracks);
  }

  private Mono<StoreJson> byUpc(AlbumQuery query) {
    List<String> forms = query.upc() == null ? List.of() : Gtin.forms(query.upc());
    return Flux.fromIterable(forms).concatMap(upc -> get("/album/upc:" + upc)).next();
  }

  private Mono<StoreJson> byIsrc(AlbumQuery query) {
    return Flux.fromIterable(query.isrcs())
        .take(ISRCS_TRIED)
        .concatMap(isrc -> get("/track/isrc:" + isrc))
        .next()
        .flatMap(track -> get("/album/" + number(track, "/album/id")));
  }

  private Mono<StoreAlbum> withTracks(StoreJson album) {
    return Flux.fromIterable(album.items("/tracks/data"))
        .flatMapSequential(track -> get("/track/" + number(track, "/id")), AT_ONCE)
        .map(DeezerCatalogue::toTrack)
        .collectList()
        .map(tracks -> toAlbum(album, tracks));
  }

  private static String number(StoreJson json, String pointer) {
    String id = json.id(pointer);
    if (!id.matches("\\d{1,19}")) {
      throw new StoreTroubleException(Trouble.MALFORMED, "The answer has an id that is none");
    }
    return id;
  }

  private static StoreAlbum toAlbum(StoreJson json, List<StoreTrack> tracks) {
    return new StoreAlbum(
        Provider.DEEZER,
        number(json, "/id"),
        json.url("/link"),
        json.optionalText("/upc"),
        json.text("/title"),
        List.of(json.text("/artist/name")),
        json.optionalText("/label"),
        json.optionalText("/release_date"),
        tracks);
  }

  private static StoreTrack toTrack(StoreJson json) {
    return new StoreTrack(
        number(json, "/id"),
        json.place("/disk_number"),
        json.place("/track_position"),
        json.text("/title"),
        List.of(json.text("/artist/name")),
        json.optionalText("/isrc"),
        json.number("/duration") * 1_000);
  }

  private Mono<StoreJson> get(String path) {
    return line.call(ACCOUNT, http -> http.get().uri(base + path), this::judge)
        .flatMap(Mono::justOrEmpty);
  }

  /** Looks for an error whatever the status says; "no data" is an answer, not an error. */
  private Optional<StoreJson> judge(StoreAnswer answer) {
    line.usual(answer);
    StoreJson json = answer.json();
    if (!json.at("/error").isThere()) {
      return Optional.of(json);
    }
    long code = json.optionalNumber("/error/code").orElse(0L);
    if (code == NO_DATA) {
      return Optional.empty();
    }
    if (code == QUOTA) {
      throw line.limited(answer);
    }
    throw new StoreTroubleException(
        code == BUSY ? Trouble.UNAVAILABLE : Trouble.MALFORMED,
        "The store answered with its error " + code);
  }
}
