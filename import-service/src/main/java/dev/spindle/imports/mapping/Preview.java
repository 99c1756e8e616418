package dev.spindle.imports.mapping;

import java.util.List;

/**
 * What applying an import would make, and what a person should know before.
 *
 * @param sourceFormat for example session-studio-v1
 * @param inference why this type and this state, one sentence each
 * @param notUnderstood JSON pointers of fields the format does not know
 */
public record Preview(
    String sourceFormat,
    MappedRelease release,
    Inference inference,
    List<Notice> notices,
    List<String> notUnderstood) {

  /**
   * What was worked out rather than read.
   *
   * @param totalDurationMs of all tracks, milliseconds
   * @param inferredType what the tracks and durations say, whatever the creator stated
   */
  public record Inference(
      String inferredType, String typeReason, String stateReason, long totalDurationMs) {}
}
