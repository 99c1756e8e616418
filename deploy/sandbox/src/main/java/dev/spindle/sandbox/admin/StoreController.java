package dev.spindle.sandbox.admin;

import dev.spindle.sandbox.sftp.DoorPlate;
import dev.spindle.sandbox.sftp.SftpDoors;
import dev.spindle.sandbox.spotify.SpotifyTokens;
import dev.spindle.sandbox.store.Behaviour;
import dev.spindle.sandbox.store.Behaviours;
import dev.spindle.sandbox.store.CredentialBook;
import dev.spindle.sandbox.store.Credentials;
import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.store.Stores;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The stores, how to get into them, and how they behave. */
@RestController
@RequestMapping("/admin/stores")
class StoreController {

  private final Stores stores;
  private final SftpDoors doors;
  private final CredentialBook credentials;
  private final Behaviours behaviours;
  private final SpotifyTokens tokens;

  StoreController(
      Stores stores,
      SftpDoors doors,
      CredentialBook credentials,
      Behaviours behaviours,
      SpotifyTokens tokens) {
    this.stores = stores;
    this.doors = doors;
    this.credentials = credentials;
    this.behaviours = behaviours;
    this.tokens = tokens;
  }

  @GetMapping
  List<StoreView> list(ServerHttpRequest request) {
    return stores.all().stream().map(store -> view(store, request)).toList();
  }

  @GetMapping("/{name}")
  StoreView one(@PathVariable String name, ServerHttpRequest request) {
    return view(require(name), request);
  }

  @GetMapping("/{name}/credentials")
  Credentials credentials(@PathVariable String name) {
    return credentials.of(require(name));
  }

  /** Takes one line of {@code authorized_keys}. */
  @PostMapping(path = "/{name}/authorized-keys", consumes = MediaType.TEXT_PLAIN_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void authorize(@PathVariable String name, @RequestBody String line) {
    try {
      if (!doors.authorize(require(name), line)) {
        throw new ResponseStatusException(HttpStatus.CONFLICT, name + " takes no deliveries");
      }
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  /** Lets all access tokens of the store expire now. */
  @DeleteMapping("/{name}/tokens")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void expireTokens(@PathVariable String name) {
    tokens.expireAll(require(name));
  }

  @GetMapping("/{name}/behaviour")
  Behaviour behaviour(@PathVariable String name) {
    return behaviours.of(require(name)).behaviour();
  }

  /** Replaces the whole behaviour: what is left out behaves well. */
  @PutMapping("/{name}/behaviour")
  Behaviour misbehave(@PathVariable String name, @RequestBody Behaviour behaviour) {
    behaviours.replace(require(name), behaviour);
    return behaviour;
  }

  @DeleteMapping("/{name}/behaviour")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void behave(@PathVariable String name) {
    behaviours.replace(require(name), Behaviour.GOOD);
  }

  private StoreView view(Store store, ServerHttpRequest request) {
    String base =
        UriComponentsBuilder.fromUri(request.getURI())
            .replacePath("/" + store.name())
            .replaceQuery(null)
            .toUriString();
    return new StoreView(
        store.name(),
        store.title(),
        store.shape(),
        store.dpid(),
        base,
        credentials.of(store).sftpUser(),
        doors.plate(store).orElse(null));
  }

  private Store require(String name) {
    return stores
        .find(name)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No store " + name));
  }

  /** A store as seen from outside; {@code sftp} is null when it takes no deliveries. */
  record StoreView(
      String name,
      String title,
      StoreShape shape,
      String dpid,
      String apiBaseUrl,
      String sftpUser,
      @Nullable DoorPlate sftp) {}
}
