package dev.spindle.ddex.three;

import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * ERN 3 has two kinds of contributors, to the recording and to the work. One person in both has the
 * same number in both.
 */
final class ContributorPart {

  private ContributorPart() {}

  static void write(XmlOut out, List<Contributor> contributors) {
    for (int at = 0; at < contributors.size(); at++) {
      Contributor each = contributors.get(at);
      List<Term> roles =
          each.roles().stream().filter(role -> !Contributor.concernsWork(role)).toList();
      if (!roles.isEmpty() || !each.instruments().isEmpty() || each.roles().isEmpty()) {
        out.open("ResourceContributor").attribute("SequenceNumber", at + 1);
        PartyPart.write(out, each.party());
        Leaves.terms(out, "ResourceContributorRole", roles);
        out.texts("InstrumentType", each.instruments().stream().map(Term::value).toList()).close();
      }
    }
    for (int at = 0; at < contributors.size(); at++) {
      Contributor each = contributors.get(at);
      List<Term> roles = each.roles().stream().filter(Contributor::concernsWork).toList();
      if (!roles.isEmpty()) {
        out.open("IndirectResourceContributor").attribute("SequenceNumber", at + 1);
        PartyPart.write(out, each.party());
        Leaves.terms(out, "IndirectResourceContributorRole", roles);
        out.close();
      }
    }
  }

  static List<Contributor> read(Reading reading, List<XmlNode> blocks) {
    List<XmlNode> nodes =
        blocks.stream()
            .flatMap(
                block -> block.all("ResourceContributor", "IndirectResourceContributor").stream())
            .sorted(Comparator.comparingInt(ContributorPart::sequence))
            .toList();
    var found = new ArrayList<Contributor>();
    int before = Integer.MIN_VALUE;
    for (XmlNode node : nodes) {
      Contributor one = reading.attempt(node, n -> contributor(reading, n));
      boolean again = sequence(node) == before && sequence(node) < Integer.MAX_VALUE;
      if (one != null && again && !found.isEmpty() && found.getLast().party().equals(one.party())) {
        found.set(found.size() - 1, merged(found.getLast(), one));
      } else if (one != null) {
        found.add(one);
      }
      before = sequence(node);
    }
    return found;
  }

  private static Contributor merged(Contributor first, Contributor second) {
    return new Contributor(
        first.party(),
        Stream.concat(first.roles().stream(), second.roles().stream()).toList(),
        Stream.concat(first.instruments().stream(), second.instruments().stream()).toList());
  }

  private static @Nullable Contributor contributor(Reading reading, XmlNode node) {
    Party party = PartyPart.read(reading, node);
    List<XmlNode> roles = node.all("ResourceContributorRole", "IndirectResourceContributorRole");
    return party == null
        ? null
        : new Contributor(
            party,
            reading.terms(Terms.CONTRIBUTOR_ROLE, roles),
            reading.attemptAll(
                node.all("InstrumentType"), n -> Term.of(Terms.INSTRUMENT, n.text())));
  }

  /** In order of their numbers; those without keep their place at the end. */
  static int sequence(XmlNode node) {
    String number = node.attribute("SequenceNumber");
    return number != null && number.matches("\\d{1,9}")
        ? Integer.parseInt(number)
        : Integer.MAX_VALUE;
  }
}
