package dev.spindle.imports.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class MappingFixtures {

  private MappingFixtures() {}

  static SourceProject.Track track(String title, long durationMs, @Nullable String status) {
    return track(title, durationMs, status, null, List.of());
  }

  static SourceProject.Track track(
      String title,
      long durationMs,
      @Nullable String status,
      @Nullable String isrc,
      List<SourceProject.Person> people) {
    return new SourceProject.Track(
        "/tracks/0",
        1,
        title,
        null,
        "Mira",
        durationMs,
        isrc,
        null,
        "UNKNOWN",
        null,
        null,
        null,
        status,
        List.of(),
        people);
  }

  static SourceProject.Person person(String name, String role) {
    return new SourceProject.Person("/collaborators/0", name, role, null, null);
  }

  static SourceProject.Share share(String name, String role, String percent) {
    return new SourceProject.Share("/collaborators/0", name, role, null, new BigDecimal(percent));
  }

  static SourceProject project(
      String artist,
      @Nullable String type,
      List<SourceProject.Track> tracks,
      List<SourceProject.Person> people,
      List<SourceProject.Share> shares) {
    return new SourceProject(
        "", "Title", null, artist, type, null, null, null, null, null, true, tracks, people,
        shares);
  }

  static Preview map(SourceProject project) {
    return ReleaseMapper.map("session-studio-v1", project, new Notes(), countedIds());
  }

  static Supplier<UUID> countedIds() {
    var next = new AtomicLong();
    return () -> new UUID(0x7000, next.incrementAndGet());
  }
}
