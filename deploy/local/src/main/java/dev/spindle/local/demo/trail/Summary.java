package dev.spindle.local.demo.trail;

import java.util.Collection;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** An event in one line. */
final class Summary {

  private Summary() {}

  static String of(String topic, GenericRecord value) {
    return switch (topic) {
      case "release.changed" ->
          "version %s, %d tracks, %d links"
              .formatted(text(value, "version"), size(value, "tracks"), size(value, "links"));
      case "release.transitioned" ->
          "%s: %s → %s, lock %s"
              .formatted(
                  text(value, "transition"),
                  text(value, "fromState"),
                  text(value, "toState"),
                  text(value, "lockLevel"));
      case "release.scheduled" -> "plan " + plan(value.get("schedule"));
      case "delivery.requested" ->
          "%s of version %s".formatted(text(value, "messageType"), text(value, "catalogVersion"));
      case "delivery.status-changed" ->
          "%s: %s".formatted(text(value, "targetName"), text(value, "toStatus"));
      case "dsp.synced" ->
          "%s, %d stores, %s conflicts"
              .formatted(
                  text(value, "verdict"), size(value, "links"), text(value, "openConflicts"));
      case "import.mapped" ->
          "%s from %s".formatted(text(value, "mode"), text(value, "sourceFormat"));
      default -> value.getSchema().getName();
    };
  }

  private static String text(GenericRecord value, String field) {
    return value.hasField(field) ? String.valueOf(value.get(field)) : "?";
  }

  private static int size(GenericRecord value, String field) {
    return value.hasField(field) && value.get(field) instanceof Collection<?> all ? all.size() : 0;
  }

  private static String plan(@Nullable Object schedule) {
    return schedule instanceof GenericRecord plan
        ? "%s %s".formatted(text(plan, "localDateTime"), text(plan, "zone"))
        : "taken away";
  }
}
