package dev.spindle.dspsync.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a documented answer one that nobody documented: other types, nothing, nonsense. */
public final class HostileJson {

  private static final JsonMapper JSON = new JsonMapper();

  private HostileJson() {}

  /** The answer with one to three values replaced; the same seed gives the same answer. */
  public static String damaged(String json, Random random) {
    JsonNode root = JSON.readTree(json.replace('\'', '"'));
    for (int i = 0; i <= random.nextInt(3); i++) {
      List<ObjectNode> objects = new ArrayList<>();
      collect(root, objects);
      ObjectNode victim = objects.get(random.nextInt(objects.size()));
      List<String> names = List.copyOf(victim.propertyNames());
      if (!names.isEmpty()) {
        victim.set(names.get(random.nextInt(names.size())), nonsense(random));
      }
    }
    return JSON.writeValueAsString(root);
  }

  private static JsonNode nonsense(Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.getNodeFactory().numberNode(-random.nextLong());
      case 2 -> JSON.getNodeFactory().numberNode(1e308);
      case 3 -> JSON.getNodeFactory().stringNode("x".repeat(random.nextInt(3_000)));
      case 4 -> JSON.getNodeFactory().stringNode("../../\u0000\r\n<script>");
      case 5 -> JSON.createArrayNode().add(JSON.createObjectNode());
      case 6 -> JSON.createObjectNode().put("$ref", "#");
      case 7 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
      default -> JSON.getNodeFactory().numberNode(Long.MAX_VALUE);
    };
  }

  private static void collect(JsonNode node, List<ObjectNode> into) {
    if (node instanceof ObjectNode object) {
      into.add(object);
      object.values().forEach(child -> collect(child, into));
    } else if (node instanceof ArrayNode array) {
      array.values().forEach(child -> collect(child, into));
    }
  }
}
