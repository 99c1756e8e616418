package dev.spindle.dspsync.provider.spotify;

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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Albums on Spotify. An album of n tracks costs n + 2 calls, since ISRCs are told one by one. */
@Component
class SpotifyCatalogue implements StoreCatalogue {

  /** One or two recordings of a release are enough to find it; more would only cost calls. */
  private static final int ISRCS_TRIED = 2;

  private static final int PAGE = 50;
  private static final int AT_ONCE = 4;

  private final StoreLine line;
  private final SpotifyTokens tokens;
  private final String base;

  SpotifyCatalogue(StoreLines lines, SpotifyTokens tokens, ProviderSettings settings) {
    this.line = lines.to(Provider.SPOTIFY);
    this.tokens = tokens;
    this.base = settings.spotify().url();
  }

  @Override
  public Provider provider() {
    return Provider.SPOTIFY;
  }

  @Override
  public Mono<StoreAlbum> find(StoreAccess access, AlbumQuery query) {
    return idByUpc(access, query)
        .switchIfEmpty(Mono.defer(() -> idByIsrc(access, query)))
        .flatMap(id -> album(access, query, id));
  }

  private Mono<String> idByUpc(StoreAccess access, AlbumQuery query) {
    List<String> forms = query.upc() == null ? List.of() : Gtin.forms(query.upc());
    return Flux.fromIterable(forms)
        .concatMap(upc -> search(access, query, "album", "upc:" + upc))
        .concatMap(hits -> first(hits, "/albums/items", "/id"))
        .next();
  }

  private Mono<String> idByIsrc(StoreAccess access, AlbumQuery query) {
    return Flux.fromIterable(query.isrcs())
        .take(ISRCS_TRIED)
        .concatMap(isrc -> search(access, query, "track", "isrc:" + isrc))
        .concatMap(hits -> first(hits, "/tracks/items", "/album/id"))
        .next();
  }

  private Mono<StoreJson> search(StoreAccess access, AlbumQuery query, String type, String q) {
    return get(
            access,
            path("/v1/search")
                .queryParam("type", type)
                .queryParam("q", q)
                .queryParam("market", query.market()))
        .flatMap(Mono::justOrEmpty);
  }

  private Mono<StoreAlbum> album(StoreAccess access, AlbumQuery query, String id) {
    return get(access, market(path("/v1/albums/" + id), query))
        .flatMap(Mono::justOrEmpty)
        .flatMap(
            json ->
                trackIds(access, query, json, id).flatMap(ids -> whole(access, query, json, ids)));
  }

  private Mono<StoreAlbum> whole(
      StoreAccess access, AlbumQuery query, StoreJson album, List<String> trackIds) {
    return Flux.fromIterable(trackIds)
        .flatMapSequential(id -> track(access, query, id), AT_ONCE)
        .collectList()
        .map(tracks -> toAlbum(album, tracks));
  }

  /** The album brings its first page of tracks; the others are fetched by our own address. */
  private Mono<List<String>> trackIds(
      StoreAccess access, AlbumQuery query, StoreJson album, String id) {
    long total = album.number("/tracks/total");
    List<String> first = ids(album.items("/tracks/items"));
    int pages = (int) Math.ceilDiv(Math.min(total, 1_000) - first.size(), PAGE);
    return Flux.range(0, Math.max(0, pages))
        .concatMap(
            page ->
                get(
                    access,
                    market(path("/v1/albums/" + id + "/tracks"), query)
                        .queryParam("limit", PAGE)
                        .queryParam("offset", first.size() + page * PAGE)))
        .concatMap(Mono::justOrEmpty)
        .concatMapIterable(page -> ids(page.items("/items")))
        .collectList()
        .map(
            others -> {
              List<String> all = new ArrayList<>(first);
              all.addAll(others);
              return all;
            });
  }

  private Mono<StoreTrack> track(StoreAccess access, AlbumQuery query, String id) {
    return get(access, market(path("/v1/tracks/" + id), query))
        .flatMap(Mono::justOrEmpty)
        .map(SpotifyCatalogue::toTrack);
  }

  /** An id is put into paths, so it may only be what ids are made of. */
  private static String id(StoreJson json, String pointer) {
    String id = json.text(pointer);
    if (!id.matches("[0-9A-Za-z]{1,64}")) {
      throw new StoreTroubleException(Trouble.MALFORMED, "The answer has an id that is none");
    }
    return id;
  }

  private static List<String> ids(List<StoreJson> items) {
    return items.stream().map(item -> id(item, "/id")).toList();
  }

  private static Mono<String> first(StoreJson hits, String items, String pointer) {
    return Mono.justOrEmpty(hits.items(items).stream().findFirst().map(hit -> id(hit, pointer)));
  }

  private static StoreAlbum toAlbum(StoreJson json, List<StoreTrack> tracks) {
    return new StoreAlbum(
        Provider.SPOTIFY,
        id(json, "/id"),
        json.url("/external_urls/spotify"),
        json.optionalText("/external_ids/upc"),
        json.text("/name"),
        names(json),
        json.optionalText("/label"),
        json.optionalText("/release_date"),
        tracks);
  }

  private static StoreTrack toTrack(StoreJson json) {
    return new StoreTrack(
        id(json, "/id"),
        json.place("/disc_number"),
        json.place("/track_number"),
        json.text("/name"),
        names(json),
        isrc(json),
        json.number("/duration_ms"));
  }

  private static @Nullable String isrc(StoreJson json) {
    return json.optionalText("/external_ids/isrc");
  }

  private static List<String> names(StoreJson json) {
    return json.items("/artists").stream().map(artist -> artist.text("/name")).toList();
  }

  /** One read with a token; a refused token is replaced once. Empty optional: not found. */
  private Mono<Optional<StoreJson>> get(StoreAccess access, UriComponentsBuilder path) {
    URI uri = path.build().encode().toUri();
    return read(access, uri)
        .onErrorResume(
            StoreTroubleException.class,
            e -> {
              if (e.trouble() != Trouble.AUTH) {
                return Mono.error(e);
              }
              tokens.drop(access);
              return read(access, uri);
            });
  }

  private Mono<Optional<StoreJson>> read(StoreAccess access, URI uri) {
    return tokens
        .get(access)
        .flatMap(
            token ->
                line.call(
                    access.account(),
                    http -> http.get().uri(uri).headers(headers -> headers.setBearerAuth(token)),
                    this::judge));
  }

  private Optional<StoreJson> judge(StoreAnswer answer) {
    if (answer.status() == 429 && answer.body().contains("QUOTA_EXCEEDED")) {
      throw line.exhausted(answer);
    }
    if (line.usual(answer).status() == 404) {
      return Optional.empty();
    }
    if (!answer.isSuccess()) {
      throw new StoreTroubleException(
          Trouble.MALFORMED, "The store refused our question with HTTP " + answer.status());
    }
    return Optional.of(answer.json());
  }

  private UriComponentsBuilder path(String path) {
    return UriComponentsBuilder.fromUriString(base + path);
  }

  private static UriComponentsBuilder market(UriComponentsBuilder path, AlbumQuery query) {
    return path.queryParam("market", query.market());
  }
}
