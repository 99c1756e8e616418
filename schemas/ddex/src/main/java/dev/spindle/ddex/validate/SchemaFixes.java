package dev.spindle.ddex.validate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What to do about the errors a schema checker reports, in words of this trade. */
final class SchemaFixes {

  private record Known(String start, String fix) {}

  private static final List<Known> KNOWN =
      Stream.of(
              Map.entry("cvc-complex-type.2.4.b", "Add what is missing at the end of the element"),
              Map.entry(
                  "cvc-complex-type.2.4",
                  "Put the elements in the order of the standard, or leave this one out"),
              Map.entry(
                  "cvc-complex-type.3", "Correct the attributes: one is missing or not known here"),
              Map.entry("cvc-complex-type.4", "Add the attribute"),
              Map.entry(
                  "cvc-enumeration-valid",
                  "Use a value from DDEX's allowed value set of this version"),
              Map.entry("cvc-pattern-valid", "Write the value in the form the standard prescribes"),
              Map.entry("cvc-datatype-valid", "Write the value in the form of its type"),
              Map.entry("cvc-id.1", "Declare what the reference names, or correct the reference"),
              Map.entry("cvc-id.2", "Give each thing a reference of its own"),
              Map.entry("cvc-elt.1", "Use the name space and the root element of the version"))
          .map(entry -> new Known(entry.getKey(), entry.getValue()))
          .toList();

  private SchemaFixes() {}

  static String fix(String rule, String text) {
    if (text.contains("no child element is expected") || text.contains("No child element")) {
      return "Remove the element";
    }
    return KNOWN.stream()
        .filter(known -> rule.startsWith(known.start()))
        .map(Known::fix)
        .findFirst()
        .orElse("Correct the message to the schema");
  }
}
