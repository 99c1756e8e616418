package dev.spindle.sandbox.admin;

import dev.spindle.sandbox.catalogue.Album;
import dev.spindle.sandbox.catalogue.Catalogue;
import dev.spindle.sandbox.catalogue.Listing;
import dev.spindle.sandbox.intake.Receipt;
import dev.spindle.sandbox.intake.ReceiptBook;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.Stores;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a store received and holds, as its staff would see it. */
@RestController
@RequestMapping("/admin/stores/{name}")
class HoldingsController {

  private final Stores stores;
  private final Catalogue catalogue;
  private final ReceiptBook receipts;

  HoldingsController(Stores stores, Catalogue catalogue, ReceiptBook receipts) {
    this.stores = stores;
    this.catalogue = catalogue;
    this.receipts = receipts;
  }

  /** Every batch with what was found and answered, oldest first. */
  @GetMapping("/receipts")
  List<Receipt> receipts(@PathVariable String name) {
    return receipts.of(require(name));
  }

  /** Every album, visible or not. */
  @GetMapping("/catalogue")
  List<HoldingView> catalogue(@PathVariable String name) {
    Store store = require(name);
    List<String> visible = catalogue.visible(store, null).map(Album::upc).toList();
    return catalogue.holdings(store).stream()
        .map(listing -> HoldingView.of(listing, visible, catalogue.now()))
        .toList();
  }

  private Store require(String name) {
    return stores
        .find(name)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No store " + name));
  }

  record HoldingView(
      String upc,
      String title,
      String artist,
      int tracks,
      Instant acceptedAt,
      boolean visible,
      List<String> territories) {

    static HoldingView of(Listing listing, List<String> visible, Instant now) {
      Album album = listing.album();
      return new HoldingView(
          album.upc(),
          album.title(),
          album.artist(),
          album.tracks().size(),
          listing.acceptedAt(),
          visible.contains(album.upc()),
          album.territories(now));
    }
  }
}
