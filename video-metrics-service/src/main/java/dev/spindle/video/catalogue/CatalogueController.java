package dev.spindle.video.catalogue;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** HTTP for the catalogue: {@code GET /api/music-video-catalogs}, 304 for who has it already. */
@RestController
class CatalogueController {

  private static final CacheControl AN_HOUR =
      CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

  private final Catalogue catalogue;
  private final CatalogueTag tag;

  CatalogueController(Catalogue catalogue, CatalogueTag tag) {
    this.catalogue = catalogue;
    this.tag = tag;
  }

  @GetMapping("/api/music-video-catalogs")
  ResponseEntity<Catalogue> get(ServerWebExchange exchange) {
    if (exchange.checkNotModified(tag.value())) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .eTag(tag.value())
          .cacheControl(AN_HOUR)
          .build();
    }
    return ResponseEntity.ok().eTag(tag.value()).cacheControl(AN_HOUR).body(catalogue);
  }
}
