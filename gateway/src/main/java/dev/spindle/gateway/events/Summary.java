package dev.spindle.gateway.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, short.
 *
 * @param releaseId null when it is about no release
 * @param text one line for a person
 * @param data few facts for a page
 */
record Summary(@Nullable String releaseId, String text, Map<String, Object> data) {

  /** Starts a summary; null values are left out of the facts. */
  static Builder of(@Nullable Object releaseId) {
    return new Builder(releaseId == null ? null : releaseId.toString());
  }

  static final class Builder {
    private final @Nullable String releaseId;
    private final Map<String, Object> data = new LinkedHashMap<>();

    private Builder(@Nullable String releaseId) {
      this.releaseId = releaseId;
    }

    Builder with(String name, @Nullable Object value) {
      if (value != null) {
        data.put(name, value);
      }
      return this;
    }

    Summary text(String text) {
      return new Summary(releaseId, text, data);
    }
  }
}
