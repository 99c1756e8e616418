package dev.spindle.sandbox.admin;

import dev.spindle.sandbox.store.StoreShape;
import dev.spindle.sandbox.web.StoreLookup;
import dev.spindle.sandbox.youtube.Video;
import dev.spindle.sandbox.youtube.VideoShelf;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Puts practice videos up and takes them down. */
@RestController
@RequestMapping("/admin/stores/{name}/videos/{id}")
class VideoController {

  private final StoreLookup stores;
  private final VideoShelf videos;

  VideoController(StoreLookup stores, VideoShelf videos) {
    this.stores = stores;
    this.videos = videos;
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void put(@PathVariable String name, @PathVariable String id, @RequestBody Video video) {
    try {
      videos.put(stores.require(name, StoreShape.YOUTUBE), id, video);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String name, @PathVariable String id) {
    try {
      videos.delete(stores.require(name, StoreShape.YOUTUBE), id);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
    }
  }
}
