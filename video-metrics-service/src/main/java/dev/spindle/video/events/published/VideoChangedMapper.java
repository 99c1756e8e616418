package dev.spindle.video.events.published;

import dev.spindle.contracts.topics.Topics;
import dev.spindle.contracts.video.v1.VideoChanged;
import dev.spindle.platform.outbox.OutboxEvent;
import dev.spindle.video.plan.PlanSaved;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says on {@code video.changed} what a plan is now. */
@Component
class VideoChangedMapper implements Function<PlanSaved, OutboxEvent> {

  @Override
  public OutboxEvent apply(PlanSaved saved) {
    var plan = saved.plan();
    var contract =
        VideoChanged.newBuilder()
            .setVideoId(plan.id())
            .setReleaseId(plan.releaseId())
            .setVersion(plan.version())
            .setTitle(plan.details().title())
            .setStatus(plan.status().name())
            .setYoutubeId(plan.youTubeId().orElse(null))
            .setOccurredAt(plan.changedAt())
            .build();
    return OutboxEvent.of(Topics.VIDEO_CHANGED, plan.id(), contract);
  }
}
