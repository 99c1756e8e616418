package dev.spindle.local.demo.report;

import java.time.Instant;
import java.util.List;

/**
 * Everything a run of the demo found out; {@code --report FILE} writes it as JSON.
 *
 * @param startedAt when it began, UTC
 * @param millis how long it took, milliseconds
 * @param verified whether every step was
 * @param steps in the order they were done
 * @param packageTree files of the package that reached a store, relative to the store's folder
 * @param verdicts what each stage of the validation said
 * @param trail events of the album across topics, oldest first
 */
public record Report(
    Instant startedAt,
    long millis,
    boolean verified,
    List<Step> steps,
    List<String> packageTree,
    List<Verdict> verdicts,
    List<TrailEvent> trail) {}
