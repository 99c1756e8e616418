package dev.spindle.sandbox.web;

import dev.spindle.sandbox.store.Store;
import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.store.Stores;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the store that a path names. */
@Component
public class StoreLookup {

  private final Stores stores;

  StoreLookup(Stores stores) {
    this.stores = stores;
  }

  /**
   * The store of that name and shape.
   *
   * @throws ResponseStatusException 404 when there is none, or it is of another shape
   */
  public Store require(String name, StoreShape shape) {
    return stores
        .find(name)
        .filter(store -> store.shape() == shape)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such store API"));
  }
}
