package dev.spindle.dspsync.provider.applemusic;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Albums on Apple Music, in one call where the UPC is known. */
@Component
class AppleMusicCatalogue implements StoreCatalogue {

  /** Commonly stated limit of {@code filter[isrc]}. */
  private static final int ISRCS_A_CALL = 25;

  private final StoreLine line;
  private final DeveloperTokens tokens;
  private final String base;

  AppleMusicCatalogue(StoreLines lines, DeveloperTokens tokens, ProviderSettings settings) {
    this.line = lines.to(Provider.APPLE_MUSIC);
    this.tokens = tokens;
    this.base = settings.appleMusic().url();
  }

  @Override
  public Provider provider() {
    return Provider.APPLE_MUSIC;
  }

  @Override
  public Mono<StoreAlbum> find(StoreAccess access, AlbumQuery query) {
    return byUpc(access, query).switchIfEmpty(Mono.defer(() -> byIsrc(access, query)));
  }

  private Mono<StoreAlbum> byUpc(StoreAccess access, AlbumQuery query) {
    String upc = query.upc();
    return upc == null
        ? Mono.empty()
        : firstAlbum(access, catalog(query, "/albums").queryParam("filter[upc]", Gtin.padded(upc)));
  }

  /**
   * Albums of a song are asked for apart: together with the ISRC filter the call timed out for
   * months.
   */
  private Mono<StoreAlbum> byIsrc(StoreAccess access, AlbumQuery query) {
    return Flux.fromIterable(query.isrcs())
        .buffer(ISRCS_A_CALL)
        .concatMap(
            isrcs ->
                get(
                    access,
                    catalog(query, "/songs").queryParam("filter[isrc]", String.join(",", isrcs))))
        .concatMap(answer -> Mono.justOrEmpty(answer.flatMap(AppleMusicCatalogue::firstId)))
        .next()
        .flatMap(song -> firstAlbum(access, catalog(query, "/songs/" + song + "/albums")));
  }

  private Mono<StoreAlbum> firstAlbum(StoreAccess access, UriComponentsBuilder path) {
    return get(access, path)
        .flatMap(
            answer ->
                Mono.justOrEmpty(
                    answer
                        .flatMap(json -> json.items("/data").stream().findFirst())
                        .map(AppleMusicCatalogue::toAlbum)));
  }

  private static Optional<String> firstId(StoreJson json) {
    return json.items("/data").stream().findFirst().map(song -> id(song));
  }

  private static String id(StoreJson resource) {
    String id = resource.text("/id");
    if (!id.matches("[0-9A-Za-z._-]{1,64}")) {
      throw new StoreTroubleException(Trouble.MALFORMED, "The answer has an id that is none");
    }
    return id;
  }

  private static StoreAlbum toAlbum(StoreJson json) {
    return new StoreAlbum(
        Provider.APPLE_MUSIC,
        id(json),
        json.url("/attributes/url"),
        json.optionalText("/attributes/upc"),
        json.text("/attributes/name"),
        List.of(json.text("/attributes/artistName")),
        json.optionalText("/attributes/recordLabel"),
        json.optionalText("/attributes/releaseDate"),
        json.items("/relationships/tracks/data").stream()
            .filter(item -> "songs".equals(item.optionalText("/type")))
            .map(AppleMusicCatalogue::toTrack)
            .toList());
  }

  private static StoreTrack toTrack(StoreJson json) {
    return new StoreTrack(
        id(json),
        json.place("/attributes/discNumber"),
        json.place("/attributes/trackNumber"),
        json.text("/attributes/name"),
        List.of(json.text("/attributes/artistName")),
        json.optionalText("/attributes/isrc"),
        json.optionalNumber("/attributes/durationInMillis").orElse(null));
  }

  private Mono<Optional<StoreJson>> get(StoreAccess access, UriComponentsBuilder path) {
    URI uri = path.build().encode().toUri();
    return Mono.fromCallable(() -> tokens.get(access))
        .flatMap(
            token ->
                line.call(
                    access.account(),
                    http -> http.get().uri(uri).headers(headers -> headers.setBearerAuth(token)),
                    this::judge));
  }

  /** 404 tells of an unknown storefront or resource: the release is not shown there. */
  private Optional<StoreJson> judge(StoreAnswer answer) {
    if (line.usual(answer).status() == 404) {
      return Optional.empty();
    }
    if (!answer.isSuccess()) {
      throw new StoreTroubleException(
          Trouble.MALFORMED, "The store refused our question with HTTP " + answer.status());
    }
    return Optional.of(answer.json());
  }

  private UriComponentsBuilder catalog(AlbumQuery query, String path) {
    String storefront = query.market().toLowerCase(Locale.ROOT);
    return UriComponentsBuilder.fromUriString(base + "/v1/catalog/" + storefront + path);
  }
}
