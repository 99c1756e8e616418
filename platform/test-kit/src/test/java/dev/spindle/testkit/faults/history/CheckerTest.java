package dev.spindle.testkit.faults.history;

import static dev.spindle.testkit.faults.history.Fact.Act.READ;
import static dev.spindle.testkit.faults.history.Fact.Act.WRITE;
import static dev.spindle.testkit.faults.history.Fact.Outcome.DONE;
import static dev.spindle.testkit.faults.history.Fact.Outcome.REFUSED;
import static dev.spindle.testkit.faults.history.Fact.Outcome.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.spindle.testkit.faults.history.Fact.Answered;
import dev.spindle.testkit.faults.history.Fact.Applied;
import dev.spindle.testkit.faults.history.Fact.Asked;
import dev.spindle.testkit.faults.history.Fact.Marked;
import dev.spindle.testkit.faults.history.Fact.Moved;
import dev.spindle.testkit.faults.history.Fact.Packed;
import dev.spindle.testkit.faults.history.Fact.PassedOver;
import dev.spindle.testkit.faults.history.Fact.Present;
import dev.spindle.testkit.faults.history.Fact.Published;
import dev.spindle.testkit.faults.history.Fact.Received;
import dev.spindle.testkit.faults.history.Fact.SetAside;
import dev.spindle.testkit.faults.history.Fact.Shown;
import dev.spindle.testkit.faults.history.Fact.Stood;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges the judge: histories known to be bad are found out, good ones pass. */
class CheckerTest {

  private static final Asked ASKED_1 = new Asked("op1", "k", WRITE);
  private static final Asked ASKED_2 = new Asked("op2", "k", WRITE);
  private static final Shown SHOWN_A = new Shown("p", "1/a", "A");
  private static final Shown SHOWN_B = new Shown("p", "1/b", "B");
  private static final Packed PACKED_A = new Packed("p", "1/", "1/a", "A");
  private static final Packed PACKED_B = new Packed("p", "1/", "1/b", "B");
  private static final Marked MARKED = new Marked("p", "1/");

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("acknowledged and lost", Invariant.I1, List.of(ASKED_1, done("op1", 1))),
        arguments(
            "refused and there",
            Invariant.I1,
            List.of(ASKED_1, new Answered("op1", REFUSED, null), new Present("op1", "k", 1))),
        arguments(
            "repeated and done twice",
            Invariant.I1,
            List.of(
                ASKED_1, done("op1", 1), new Present("op1", "k", 1), new Present("op1", "k", 2))),
        arguments(
            "told another version than written",
            Invariant.I1,
            List.of(ASKED_1, done("op1", 1), new Present("op1", "k", 2))),
        arguments(
            "committed and never published", Invariant.I2, List.of(new Present("op1", "k", 1))),
        arguments(
            "published and never committed", Invariant.I2, List.of(new Published("e1", "k", 1))),
        arguments(
            "published under two ids",
            Invariant.I2,
            List.of(
                new Present("op1", "k", 1),
                new Published("e1", "k", 1),
                new Published("e2", "k", 1))),
        arguments(
            "an effect twice",
            Invariant.I3,
            List.of(new Applied("c", "e1", "k", 1), new Applied("c", "e1", "k", 1))),
        arguments(
            "an event worked again and found to be old news",
            Invariant.I3,
            List.of(new Applied("c", "e1", "k", 1), new PassedOver("c", "e1"))),
        arguments(
            "published out of order",
            Invariant.I4,
            List.of(new Published("e2", "k", 2), new Published("e1", "k", 1))),
        arguments(
            "old news applied over new",
            Invariant.I4,
            List.of(new Applied("c", "e2", "k", 2), new Applied("c", "e1", "k", 1))),
        arguments(
            "two writers told the same version",
            Invariant.I4,
            List.of(ASKED_1, ASKED_2, done("op1", 1), done("op2", 1))),
        arguments(
            "a write lost under another",
            Invariant.I4,
            List.of(ASKED_1, done("op1", 1), ASKED_2, done("op2", 1))),
        arguments(
            "a read from before a write that was answered",
            Invariant.I4,
            List.of(ASKED_1, done("op1", 1), new Asked("r", "k", READ), done("r", 0))),
        arguments("a version out of nothing", Invariant.I4, List.of(ASKED_1, done("op1", 7))),
        arguments(
            "later answered with an earlier version",
            Invariant.I4,
            List.of(ASKED_1, done("op1", 2), ASKED_2, done("op2", 1))),
        arguments(
            "a move from where it is not",
            Invariant.I5,
            List.of(new Moved("k", "A", "B"), new Moved("k", "A", "B"))),
        arguments("an illegal move", Invariant.I5, List.of(new Moved("k", "A", "Z"))),
        arguments(
            "a locked field changed",
            Invariant.I5,
            List.of(new Stood("k", "title", "a", true), new Stood("k", "title", "b", true))),
        arguments(
            "marked before all of it was there",
            Invariant.I8,
            List.of(SHOWN_A, MARKED, SHOWN_B, PACKED_A, PACKED_B)),
        arguments(
            "marked with other bytes",
            Invariant.I8,
            List.of(new Shown("p", "1/a", "half"), MARKED, PACKED_A)),
        arguments("marked twice", Invariant.I8, List.of(SHOWN_A, MARKED, MARKED, PACKED_A)),
        arguments("said to be there and never marked", Invariant.I8, List.of(SHOWN_A, PACKED_A)),
        arguments("marked and known to nobody", Invariant.I8, List.of(SHOWN_A, MARKED)),
        arguments(
            "overwritten after the mark",
            Invariant.I8,
            List.of(SHOWN_A, MARKED, new Shown("p", "1/a", "other"), PACKED_A)),
        arguments("handed over and forgotten", Invariant.I9, List.of(new Received("c", "e1"))),
        arguments("an effect of nothing", Invariant.I9, List.of(new Applied("c", "e1", "k", 1))));
  }

  static Stream<Arguments> good() {
    return Stream.of(
        arguments("nothing happened", List.of()),
        arguments(
            "a package whose first file was found again by a second attempt",
            List.of(SHOWN_A, SHOWN_A, SHOWN_B, MARKED, PACKED_A, PACKED_B)),
        arguments(
            "one write, published and applied, handed over twice",
            List.of(
                ASKED_1,
                done("op1", 1),
                new Present("op1", "k", 1),
                new Published("e1", "k", 1),
                new Received("c", "e1"),
                new Applied("c", "e1", "k", 1),
                new Received("c", "e1"))),
        arguments(
            "old news worked once",
            List.of(
                new Received("c", "e2"),
                new Applied("c", "e2", "k", 2),
                new Received("c", "e1"),
                new PassedOver("c", "e1"))),
        arguments(
            "two writes published again from the first on",
            List.of(
                new Present("op1", "k", 1),
                new Present("op2", "k", 2),
                new Published("e1", "k", 1),
                new Published("e2", "k", 2),
                new Published("e1", "k", 1),
                new Published("e2", "k", 2))),
        arguments(
            "answered in the other order",
            List.of(
                ASKED_1,
                ASKED_2,
                done("op2", 1),
                done("op1", 2),
                new Present("op2", "k", 1),
                new Present("op1", "k", 2),
                new Published("e1", "k", 1),
                new Published("e2", "k", 2))),
        arguments(
            "an unknown write that took place",
            List.of(
                ASKED_1,
                new Answered("op1", UNKNOWN, null),
                ASKED_2,
                done("op2", 2),
                new Present("op1", "k", 1),
                new Present("op2", "k", 2),
                new Published("e1", "k", 1),
                new Published("e2", "k", 2))),
        arguments(
            "an unknown write that did not",
            List.of(
                ASKED_1,
                ASKED_2,
                done("op2", 1),
                new Present("op2", "k", 1),
                new Published("e2", "k", 1))),
        arguments(
            "poison set aside, and a legal path",
            List.of(
                new Received("c", "e1"),
                new SetAside("c", "e1", "not Avro"),
                new Moved("k", "A", "B"),
                new Moved("k", "B", "A"))),
        arguments(
            "edited, locked, opened and edited again",
            List.of(
                new Stood("k", "title", "a", false),
                new Stood("k", "title", "b", true),
                new Stood("k", "title", "b", false),
                new Stood("k", "title", "c", false))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void findsOut(String name, Invariant broken, List<Fact> facts) {
    assertThat(judge(facts, broken)).as(name).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void letsPass(String name, List<Fact> facts) {
    assertThat(judge(facts, Invariant.values())).as(name).isEmpty();
  }

  private static List<Breach> judge(List<Fact> facts, Invariant... invariants) {
    var entries =
        IntStream.range(0, facts.size()).mapToObj(n -> new Entry(n, facts.get(n))).toList();
    return new Checker(entries, (_, to) -> !to.equals("Z")).breaches(Set.of(invariants));
  }

  private static Answered done(String op, long version) {
    return new Answered(op, DONE, version);
  }
}
