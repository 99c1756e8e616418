package dev.spindle.ddex.support;

import dev.spindle.ddex.deal.Deal;
import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.Label;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.MessageHeader.ControlType;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.MessageHeader.UpdateIndicator;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.RelatedRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.model.ResourceGroup.Item;
import dev.spindle.ddex.model.ResourceGroup.Link;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.three.ThreeProfile;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Genre;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Random messages a version can say: every optional part, 1 to 200 tracks, discs, no audio, no
 * cover, many territories.
 */
public final class RandomMessages {

  private final Dice dice;
  private final ErnVersion version;
  private final RandomResources resources;
  private final RandomDeals deals;
  private Set<Variant> variants = Set.of();

  private RandomMessages(long seed, ErnVersion version) {
    this.dice = new Dice(seed, version);
    this.version = version;
    this.resources = new RandomResources(dice, version);
    this.deals = new RandomDeals(dice, version);
  }

  /** The message of a seed. */
  public static NewRelease of(long seed, ErnVersion version) {
    return new RandomMessages(seed, version).message();
  }

  private NewRelease message() {
    variants = variants();
    boolean audio = !version.isFour() && !variants.isEmpty();
    Profile profile =
        audio
            ? Profile.AUDIO
            : dice.maybe(
                () -> dice.one(List.of(Profile.AUDIO, Profile.VIDEO, Profile.MIXED_MEDIA)));
    int tracks = dice.oneIn(50) ? dice.number(100, 200) : dice.number(1, 12);
    List<Recording> recordings = new ArrayList<>();
    for (int at = 0; at < tracks; at++) {
      recordings.add(resources.recording(at + 1));
    }
    recordings.sort((one, other) -> one.kind().compareTo(other.kind()));
    int count = tracks;
    List<Image> images = dice.list(0, 2, at -> resources.image(count + at + 1));
    boolean onSale = !dice.oneIn(6);
    List<TrackRelease> trackReleases = trackReleases(recordings, onSale);
    List<ReleaseDeal> offers = onSale ? offers(trackReleases) : List.of();
    return new NewRelease(
        header(),
        profile,
        variants,
        dice.one(List.of("en", "ja-Jpan", "de-AT")),
        recordings,
        images,
        release(recordings, images, onSale),
        trackReleases,
        offers);
  }

  /** ERN 3 has a profile for each of the two and none for both. */
  private Set<Variant> variants() {
    if (!dice.oneIn(3)) {
      return EnumSet.noneOf(Variant.class);
    }
    boolean both = version.isFour() && dice.oneIn(3);
    return both ? EnumSet.allOf(Variant.class) : EnumSet.of(dice.one(List.of(Variant.values())));
  }

  private MessageHeader header() {
    return new MessageHeader(
        dice.maybe(dice::text),
        dice.text(),
        dice.maybe(dice::text),
        party(),
        dice.maybe(this::party),
        dice.list(1, 2, at -> party()),
        OffsetDateTime.of(
            2026, 3, dice.number(1, 28), 12, 0, dice.number(0, 59), 0, ZoneOffset.UTC),
        dice.maybe(() -> dice.one(List.of(ControlType.values()))),
        version.isFour() ? null : dice.maybe(() -> dice.one(List.of(UpdateIndicator.values()))));
  }

  private MessagingParty party() {
    return new MessagingParty(
        "PADPIDA" + dice.digits(10) + "X", dice.maybe(dice::text), dice.maybe(dice::text));
  }

  private Release release(List<Recording> recordings, List<Image> images, boolean onSale) {
    return new Release(
        "R0",
        dice.list(1, 2, at -> dice.term(Terms.RELEASE_TYPE)).stream().distinct().toList(),
        releaseId(),
        resources.display(),
        labels(),
        resources.rights(2),
        resources.rights(2),
        dice.maybe(() -> Duration.ofMillis(dice.number(1, 9_999_999))),
        genres(),
        dice.maybe(() -> dice.one(List.of("2026", "2026-03", "2026-03-06"))),
        dice.maybe(() -> "1987-10-" + dice.number(10, 28)),
        resources.warnings(),
        dice.list(0, 1, at -> new RelatedRelease(dice.term(Terms.RELATIONSHIP), releaseId())),
        dice.maybe(() -> dice.oneIn(2)),
        group(recordings, images),
        onSale && dice.oneIn(2) ? List.of(deals.visibility()) : List.of(),
        resources.local(
            0,
            2,
            at -> new LocalText(dice.text(), dice.language(), at == 0 ? null : dice.territory())));
  }

  private ReleaseId releaseId() {
    return new ReleaseId(
        dice.maybe(() -> "A1" + dice.digits(16)),
        "0" + dice.digits(12),
        dice.maybe(() -> new ProprietaryId(dice.text(), dice.text())),
        dice.list(0, 2, at -> new ProprietaryId(dice.text(), dice.text())));
  }

  private List<Label> labels() {
    return resources.local(1, 2, at -> new Label(labelParty(), at == 0 ? null : dice.territory()));
  }

  private Party labelParty() {
    return version.isFour() && dice.oneIn(2) ? resources.party() : Party.named(dice.text());
  }

  private List<Genre> genres() {
    return resources.local(
        1,
        2,
        at ->
            new Genre(
                dice.text(),
                dice.maybe(dice::text),
                dice.language(),
                at == 0 ? null : dice.territory()));
  }

  private ResourceGroup group(List<Recording> recordings, List<Image> images) {
    List<Link> links =
        images.stream()
            .map(
                image ->
                    new Link(
                        image.reference(),
                        version.isFour()
                            ? dice.maybe(() -> dice.term(Terms.LINK_DESCRIPTION))
                            : null))
            .toList();
    if (dice.oneIn(2)) {
      return new ResourceGroup(
          null, dice.maybe(dice::text), null, null, List.of(), items(recordings), links);
    }
    List<ResourceGroup> discs = new ArrayList<>();
    int size = dice.number(1, recordings.size());
    for (int from = 0; from < recordings.size(); from += size) {
      discs.add(
          disc(
              discs.size() + 1,
              recordings.subList(from, Math.min(from + size, recordings.size()))));
    }
    return new ResourceGroup(null, null, null, null, discs, List.of(), links);
  }

  private ResourceGroup disc(int sequence, List<Recording> recordings) {
    String title = dice.maybe(dice::text);
    ReleaseId release = dice.maybe(this::releaseId);
    return new ResourceGroup(
        version.isFour()
            ? dice.term(Terms.RESOURCE_GROUP_TYPE)
            : Term.of(Terms.RESOURCE_GROUP_TYPE, ThreeProfile.kind(variants, title, release)),
        title,
        sequence,
        release,
        List.of(),
        items(recordings),
        List.of());
  }

  private List<Item> items(List<Recording> recordings) {
    var items = new ArrayList<Item>();
    for (Recording recording : recordings) {
      items.add(
          new Item(
              items.size() + 1, recording.reference(), List.of(), dice.oneIn(9), dice.oneIn(9)));
    }
    return items;
  }

  private List<TrackRelease> trackReleases(List<Recording> recordings, boolean onSale) {
    var tracks = new ArrayList<TrackRelease>();
    Visibility shown = deals.trackVisibility();
    for (Recording recording : recordings) {
      tracks.add(
          new TrackRelease(
              "R" + (tracks.size() + 1),
              releaseId(),
              recording.reference(),
              labels(),
              genres(),
              version.isFour() && dice.oneIn(4) ? resources.titles() : Display.NONE,
              onSale && version.isFour() && dice.oneIn(3) ? List.of(shown) : List.of()));
    }
    return tracks;
  }

  private List<ReleaseDeal> offers(List<TrackRelease> tracks) {
    List<Deal> main = Objects.requireNonNull(dice.list(1, 3, at -> deals.deal()));
    var offers = new ArrayList<ReleaseDeal>();
    offers.add(new ReleaseDeal(List.of("R0"), main));
    offers.add(
        new ReleaseDeal(
            tracks.stream().map(TrackRelease::reference).toList(),
            dice.list(1, 2, at -> deals.deal())));
    return offers;
  }
}
