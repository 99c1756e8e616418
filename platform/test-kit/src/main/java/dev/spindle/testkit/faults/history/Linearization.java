package dev.spindle.testkit.faults.history;

import dev.spindle.testkit.faults.history.Fact.Act;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for an order of a key's operations that fits their answers, as Wing and Gong do: a version
 * starts at 0, a write makes it one more and is told so, a read is told it, and no operation takes
 * place before one that was answered before it was asked.
 */
final class Linearization {

  private record Node(BitSet done, long version) {}

  private final List<Operation> operations;
  private final Set<Node> dead = new HashSet<>();

  private Linearization(List<Operation> operations) {
    this.operations = operations;
  }

  static boolean exists(List<Operation> operations) {
    return new Linearization(operations).reaches(new Node(new BitSet(), 0));
  }

  private boolean reaches(Node node) {
    if (isEnd(node)) {
      return true;
    }
    if (!dead.add(node)) {
      return false;
    }
    long firstAnswer = firstAnswer(node);
    for (int n = 0; n < operations.size(); n++) {
      var operation = operations.get(n);
      if (!node.done().get(n)
          && operation.asked() <= firstAnswer
          && fits(operation, node.version())
          && reaches(after(node, n))) {
        return true;
      }
    }
    return false;
  }

  /** Operations nobody heard of again may never have taken place. */
  private boolean isEnd(Node node) {
    for (int n = 0; n < operations.size(); n++) {
      if (!node.done().get(n) && operations.get(n).isKnown()) {
        return false;
      }
    }
    return true;
  }

  private long firstAnswer(Node node) {
    long first = Long.MAX_VALUE;
    for (int n = 0; n < operations.size(); n++) {
      if (!node.done().get(n)) {
        first = Math.min(first, operations.get(n).answered());
      }
    }
    return first;
  }

  private static boolean fits(Operation operation, long version) {
    var told = operation.version();
    return told == null || told == (operation.act() == Act.WRITE ? version + 1 : version);
  }

  private Node after(Node node, int n) {
    var done = (BitSet) node.done().clone();
    done.set(n);
    return new Node(
        done, operations.get(n).act() == Act.WRITE ? node.version() + 1 : node.version());
  }
}
