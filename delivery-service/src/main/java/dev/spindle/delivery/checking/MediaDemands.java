package dev.spindle.delivery.checking;

import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.ReleaseSnapshot.AudioFile;
import dev.spindle.delivery.release.ReleaseSnapshot.ImageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds what the catalogue measured of audio and cover against what a store takes. */
final class MediaDemands {

  private final RulePack pack;
  private final List<Finding> found = new ArrayList<>();

  private MediaDemands(RulePack pack) {
    this.pack = pack;
  }

  /** Everything the store would refuse, with the field to mend. */
  static List<Finding> check(ReleaseSnapshot release, RulePack pack) {
    var demands = new MediaDemands(pack);
    for (int at = 0; at < release.tracks().size(); at++) {
      var audio = release.tracks().get(at).audio();
      if (audio != null) {
        demands.audio(audio, "tracks[" + at + "].audio");
      }
    }
    if (release.cover() != null) {
      demands.cover(release.cover());
    }
    return List.copyOf(demands.found);
  }

  private void audio(AudioFile audio, String field) {
    var wanted = pack.audio();
    demand(field, "codec", wanted.codecs(), audio.codec());
    demand(field, "sampling rate", wanted.samplingRates(), Integer.toString(audio.sampleRate()));
    demand(field, "bits per sample", wanted.bits(), Integer.toString(audio.bitDepth()));
    demand(field, "channels", wanted.channels(), Integer.toString(audio.channels()));
  }

  private void cover(ImageFile cover) {
    var wanted = pack.cover();
    demand("cover", "codec", wanted.codecs(), cover.codec());
    if (Math.min(cover.width(), cover.height()) < wanted.minimumPixels()) {
      say(
          "cover",
          "store-cover-size",
          "The cover has %d x %d pixels, %s wants %d"
              .formatted(cover.width(), cover.height(), pack.name(), wanted.minimumPixels()));
    }
    if (wanted.square() && cover.width() != cover.height()) {
      say("cover", "store-cover-square", "The cover is not square");
    }
  }

  private void demand(String field, String what, Set<String> wanted, String is) {
    if (!wanted.isEmpty() && !wanted.contains(is)) {
      say(
          field,
          "store-file-kind",
          "The file has %s %s, %s takes %s"
              .formatted(what, is, pack.name(), String.join(", ", wanted)));
    }
  }

  private void say(String field, String rule, String sentence) {
    found.add(
        Finding.error(Stage.CONTENT, rule, null, sentence, pack.source())
            .fix("Upload a file of that kind in the catalogue", field));
  }
}
