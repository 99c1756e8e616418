package dev.spindle.catalog.editing.api;

import dev.spindle.catalog.editing.StoredRelease;
import dev.spindle.catalog.json.CatalogJson;
import dev.spindle.catalog.json.FileView;
import dev.spindle.catalog.release.EditPolicy;
import dev.spindle.catalog.release.LockLevel;
import dev.spindle.catalog.release.Release;
import dev.spindle.catalog.release.Track;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Releases as clients see them: flat, with the same field names as in the bodies they send. */
final class ReleaseView {

  private ReleaseView() {}

  /** Everything. */
  static ObjectNode whole(StoredRelease stored) {
    var view = line(stored);
    var facts = CatalogJson.tree(stored.release().facts());
    facts.properties().forEach(field -> view.set(field.getKey(), field.getValue()));
    content(view, stored.release());
    view.set("editable", CatalogJson.MAPPER.valueToTree(editable(stored.standing().lock())));
    return view;
  }

  /** A release as it once was; nothing is known of its standing then. */
  static ObjectNode past(Release release) {
    var view = CatalogJson.tree(release.facts());
    view.put("id", release.id().toString()).put("version", release.version());
    content(view, release);
    return view;
  }

  /** One line of a list. */
  static ObjectNode line(StoredRelease stored) {
    var release = stored.release();
    var facts = release.facts();
    var view =
        CatalogJson.MAPPER
            .createObjectNode()
            .put("id", release.id().toString())
            .put("version", release.version())
            .put("state", stored.standing().state())
            .put("lock", stored.standing().lock().name())
            .put("title", facts.title())
            .put("displayArtist", facts.displayArtist())
            .put("releaseType", facts.releaseType().name())
            .put("trackCount", release.tracks().size())
            .put("hasCover", release.cover() != null)
            .put("createdAt", stored.createdAt().toString())
            .put("changedAt", stored.changedAt().toString())
            .put("changedBy", stored.changedBy());
    putUnlessNull(view, "label", facts.label());
    var upc = facts.upc();
    return putUnlessNull(view, "upc", upc == null ? null : upc.value());
  }

  static ObjectNode track(Track track) {
    var view =
        CatalogJson.MAPPER
            .createObjectNode()
            .put("id", track.id().toString())
            .put("recordingId", track.recordingId().toString())
            .put("disc", track.disc())
            .put("sequence", track.sequence());
    CatalogJson.tree(track.facts())
        .properties()
        .forEach(field -> view.set(field.getKey(), field.getValue()));
    putUnlessNull(view, "isrcFrom", name(track.isrcFrom()));
    putUnlessNull(view, "durationFrom", name(track.durationFrom()));
    var audio = track.audio();
    if (audio != null) {
      view.set("audio", FileView.audio(audio));
    }
    return view;
  }

  static <T> ArrayNode array(Collection<T> items, Function<T, ObjectNode> view) {
    var array = CatalogJson.MAPPER.createArrayNode();
    items.forEach(item -> array.add(view.apply(item)));
    return array;
  }

  private static void content(ObjectNode view, Release release) {
    view.set("credits", CatalogJson.MAPPER.valueToTree(release.credits()));
    view.set("splits", CatalogJson.MAPPER.valueToTree(release.splits()));
    view.set("tracks", array(release.tracks(), ReleaseView::track));
    view.set("links", CatalogJson.MAPPER.valueToTree(release.links()));
    var cover = release.cover();
    if (cover != null) {
      view.set("cover", FileView.image(cover));
    }
  }

  private static List<String> editable(LockLevel lock) {
    return switch (lock) {
      case UNLOCKED -> List.of("*");
      case PARTIAL -> EditPolicy.OPEN_WHEN_PARTIAL.stream().sorted().toList();
      case LOCKED -> List.of();
    };
  }

  private static ObjectNode putUnlessNull(ObjectNode view, String name, @Nullable String value) {
    return value == null ? view : view.put(name, value);
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }
}
