package dev.spindle.lifecycle.facts;

import java.util.UUID;

/** What the catalogue says of a release. */
public record FactsNews(UUID releaseId, ReleaseFacts facts) {

  long catalogVersion() {
    return facts.catalogVersion();
  }

  String json() {
    return FactsJson.write(facts);
  }
}
