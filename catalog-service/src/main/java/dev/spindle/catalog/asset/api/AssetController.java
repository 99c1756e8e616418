package dev.spindle.catalog.asset.api;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.asset.Assets;
import dev.spindle.catalog.asset.Assets.Incoming;
import dev.spindle.catalog.asset.Downloads;
import dev.spindle.catalog.check.TextRule;
import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.FileView;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.release.StoredFile;
import dev.spindle.platform.web.Versions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * Masters and covers, as raw bodies. What the file is, its bytes decide; {@code Content-Type} is
 * not believed. Its name may stand in {@code Content-Disposition}; it is shown, never used.
 */
@RestController
@RequestMapping("/api/releases/{id}")
class AssetController {

  private static final TextRule NAME = TextRule.line(255);

  private final Assets assets;
  private final Downloads downloads;

  AssetController(Assets assets, Downloads downloads) {
    this.assets = assets;
    this.downloads = downloads;
  }

  @PutMapping("/tracks/{trackId}/audio")
  Mono<ResponseEntity<ObjectNode>> putAudio(
      @PathVariable UUID id, @PathVariable UUID trackId, ServerHttpRequest request) {
    return assets
        .putAudio(id, trackId, incoming(request, "audio"), request.getBody())
        .map(stored -> Versions.ok(audio(stored, trackId), stored.release().version()));
  }

  @PutMapping("/cover")
  Mono<ResponseEntity<ObjectNode>> putCover(@PathVariable UUID id, ServerHttpRequest request) {
    return assets
        .putCover(id, incoming(request, "cover"), request.getBody())
        .map(stored -> Versions.ok(cover(stored), stored.release().version()));
  }

  @GetMapping("/assets")
  Mono<ResponseEntity<ObjectNode>> list(@PathVariable UUID id) {
    return downloads
        .release(id)
        .map(stored -> Versions.ok(assets(stored), stored.release().version()));
  }

  @GetMapping("/cover")
  Mono<ResponseEntity<Flux<DataBuffer>>> readCover(@PathVariable UUID id) {
    return downloads.cover(id).map(this::download);
  }

  @GetMapping("/tracks/{trackId}/audio")
  Mono<ResponseEntity<Flux<DataBuffer>>> readAudio(
      @PathVariable UUID id, @PathVariable UUID trackId) {
    return downloads.audio(id, trackId).map(this::download);
  }

  private ResponseEntity<Flux<DataBuffer>> download(StoredFile file) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .eTag("\"" + file.digests().sha256() + "\"")
        .contentLength(file.size())
        .body(downloads.bytes(file));
  }

  private static Incoming incoming(ServerHttpRequest request, String place) {
    var headers = request.getHeaders();
    var ifMatch = headers.getFirst(HttpHeaders.IF_MATCH);
    return new Incoming(
        name(headers.getContentDisposition(), place),
        headers.getContentLength(),
        ifMatch == null ? null : expected(ifMatch));
  }

  private static Long expected(String ifMatch) {
    return Versions.required(ifMatch);
  }

  private static String name(ContentDisposition disposition, String place) {
    return Optional.ofNullable(disposition.getFilename())
        .map(name -> Strictness.require("filename", NAME.read(name)))
        .orElse(place);
  }

  private static ObjectNode audio(StoredRelease stored, UUID trackId) {
    return stored
        .release()
        .track(trackId)
        .flatMap(track -> Optional.ofNullable(track.audio()))
        .map(FileView::audio)
        .orElseThrow(AssetController::nothing);
  }

  private static ObjectNode cover(StoredRelease stored) {
    return Optional.ofNullable(stored.release().cover())
        .map(FileView::image)
        .orElseThrow(AssetController::nothing);
  }

  private static ObjectNode assets(StoredRelease stored) {
    var view = CatalogJson.MAPPER.createObjectNode();
    var items = view.putArray("items");
    var cover = stored.release().cover();
    if (cover != null) {
      items.add(FileView.image(cover).put("place", "cover"));
    }
    for (var track : stored.release().tracks()) {
      var audio = track.audio();
      if (audio != null) {
        items.add(
            FileView.audio(audio).put("place", "audio").put("trackId", track.id().toString()));
      }
    }
    return view;
  }

  private static RuntimeException nothing() {
    return CatalogProblem.NOTHING_STORED.because("Upload one first");
  }
}
