package dev.spindle.bench;

import dev.spindle.bench.figures.Finding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be measured, in the order in which it is. */
enum Subject {
  OUTBOX(Measurements::outbox),
  LATENCY(Measurements::latency),
  BROKER_KILL(Measurements::brokerKill),
  START(Measurements::start),
  REST(Measurements::rest),
  REPLAY(Measurements::replay),
  LAST_BYTE(Measurements::lastByte),
  BULKHEAD(Measurements::bulkhead),
  /** Half an hour; only when it is asked for. */
  SOAK(Measurements::soak);

  /** What is measured when nothing is named. */
  static Set<Subject> usual() {
    return EnumSet.complementOf(EnumSet.of(SOAK));
  }

  /** How it is measured. */
  @FunctionalInterface
  private interface Measurement {
    List<Finding> take(Measurements measurements) throws Exception;
  }

  private final Measurement measurement;

  Subject(Measurement measurement) {
    this.measurement = measurement;
  }

  /** As it is typed. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Subject> named(String label) {
    return Arrays.stream(values()).filter(subject -> subject.label().equals(label)).findFirst();
  }

  List<Finding> measure(Measurements measurements) throws Exception {
    return measurement.take(measurements);
  }
}
