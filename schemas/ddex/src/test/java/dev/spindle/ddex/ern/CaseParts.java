package dev.spindle.ddex.ern;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.Moment;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Territories;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.TechnicalDetails;
import dev.spindle.ddex.support.Changed;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The usual album with one part changed. */
final class CaseParts {

  private CaseParts() {}

  static final NewRelease GOOD = Example.message();
  static final Release RELEASE = Objects.requireNonNull(GOOD.release());
  static final Recording TRACK = GOOD.recordings().getFirst();
  static final Moment SHOWN = new Moment.Instant(OffsetDateTime.parse("2026-03-20T00:00:00Z"));

  static final String FOUR = "4.2 4.3 4.3.2";
  static final String ALL = "3.8.2 4.2 4.3 4.3.2";

  static NewRelease track(String component, Object value) {
    return track(Changed.with(TRACK, component, value));
  }

  static NewRelease track(Recording recording) {
    var recordings = new ArrayList<>(GOOD.recordings());
    recordings.set(0, recording);
    return Changed.with(GOOD, "recordings", recordings);
  }

  static NewRelease release(String component, Object value) {
    return GOOD.withReleases(Changed.with(RELEASE, component, value), GOOD.trackReleases());
  }

  static NewRelease group(UnaryOperator<ResourceGroup> change) {
    return release("group", change.apply(Objects.requireNonNull(RELEASE.group())));
  }

  static NewRelease trackRelease(String component, Object value) {
    var tracks = new ArrayList<>(GOOD.trackReleases());
    tracks.set(0, Changed.with(tracks.getFirst(), component, value));
    return GOOD.withReleases(RELEASE, tracks);
  }

  static NewRelease deal(String component, Object value) {
    Deal deal = GOOD.deals().getFirst().deals().getFirst();
    return GOOD.withDeals(
        List.of(new ReleaseDeal(List.of("R0"), List.of(Changed.with(deal, component, value)))));
  }

  static NewRelease header(String component, Object value) {
    return GOOD.withHeader(Changed.with(GOOD.header(), component, value));
  }

  static Display display(String component, Object value) {
    return Changed.with(TRACK.display(), component, value);
  }

  static Visibility visibility(Territories where, Moment display, Moment list, Moment clip) {
    return new Visibility("V1", where, display, display, list, clip);
  }

  static List<TechnicalDetails> files(MediaFile... files) {
    return List.of(new TechnicalDetails("T1", List.of(files), null));
  }

  static MediaFile file(String codec, Long size) {
    return new MediaFile(
        MediaFacts.audio(codec, 44_100, 16, 2),
        new FileRef("a.flac", HashSum.md5("00112233445566778899aabbccddeeff"), size));
  }

  static ResourceGroup inner(Term type, ResourceGroup... groups) {
    return new ResourceGroup(type, null, 1, null, List.of(groups), List.of(), List.of());
  }

  static final MessagingParty NOBODY = MessagingParty.of("12345", null);
  static final Term COMPONENT = Term.of(Terms.RESOURCE_GROUP_TYPE, "Component");
  static final ResourceGroup UNTYPED = inner(null);

  static Term own(Terms list, String value) {
    return Term.of(list, value);
  }
}
