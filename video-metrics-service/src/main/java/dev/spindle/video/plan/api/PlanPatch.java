package dev.spindle.video.plan.api;

import dev.spindle.platform.problem.CommonProblem;
import dev.spindle.platform.problem.Violation;
import dev.spindle.video.plan.PlanDetails;
import dev.spindle.video.plan.VideoStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change in the form of a JSON Merge Patch (RFC 7396): what is absent stays, {@code null}
 * empties.
 */
final class PlanPatch {

  private static final String STATUS = "status";

  private final JsonMapper json;
  private final ObjectNode patch;
  private final @Nullable VideoStatus status;

  PlanPatch(JsonMapper json, JsonNode body) {
    this.json = json;
    if (!(body instanceof ObjectNode object)) {
      throw CommonProblem.MALFORMED_BODY.because("Send a JSON object with the fields to change");
    }
    this.patch = object.deepCopy();
    var wanted = patch.remove(STATUS);
    this.status = wanted == null ? null : read(wanted, VideoStatus.class, STATUS);
  }

  /** The status wished for; {@code null} leaves it. */
  @Nullable VideoStatus status() {
    return status;
  }

  /** The details with the patch applied. */
  PlanDetails applyTo(PlanDetails details) {
    var merged = merge(json.valueToTree(details), patch);
    return read(merged, PlanDetails.class, "");
  }

  private <T> T read(JsonNode node, Class<T> type, String field) {
    try {
      return java.util.Objects.requireNonNull(json.treeToValue(node, type));
    } catch (JacksonException | NullPointerException e) {
      var place = e instanceof JacksonException cause ? path(cause, field) : field;
      throw CommonProblem.MALFORMED_BODY.because(
          "A field is unknown or has the wrong type",
          List.of(new Violation(place, "wrong-type", "cannot be read", "See openapi.yaml.")));
    }
  }

  private static String path(JacksonException e, String field) {
    var last = e.getPath().isEmpty() ? null : e.getPath().getLast().getPropertyName();
    return last == null ? field : last;
  }

  private static JsonNode merge(JsonNode target, JsonNode change) {
    if (!(change instanceof ObjectNode fields)) {
      return change;
    }
    var result = target instanceof ObjectNode object ? object : fields.objectNode();
    for (var field : fields.properties()) {
      var old = result.path(field.getKey());
      result.set(field.getKey(), merge(old, field.getValue()));
    }
    return result;
  }
}
