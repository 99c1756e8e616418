package dev.spindle.video.plan;

/** A plan was made or changed; told as {@code video.changed}. */
public record PlanSaved(VideoPlan plan) {}
