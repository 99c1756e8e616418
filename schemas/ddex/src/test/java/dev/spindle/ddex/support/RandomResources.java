package dev.spindle.ddex.support;

import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.resource.MediaFile;
import dev.spindle.ddex.resource.Preview;
import dev.spindle.ddex.resource.Preview.Expression;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.resource.Recording.Kind;
import dev.spindle.ddex.resource.ResourceId;
import dev.spindle.ddex.resource.TechnicalDetails;
import dev.spindle.ddex.value.Contributor;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.DisplayArtist;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.value.Local;
import dev.spindle.ddex.value.LocalTerm;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.OtherTitle;
import dev.spindle.ddex.value.Party;
import dev.spindle.ddex.value.ProprietaryId;
import dev.spindle.ddex.value.RightsLine;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Title;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Random recordings and images. */
final class RandomResources {

  private final Dice dice;
  private final ErnVersion version;

  RandomResources(Dice dice, ErnVersion version) {
    this.dice = dice;
    this.version = version;
  }

  Recording recording(int number) {
    boolean video = dice.oneIn(8);
    return new Recording(
        video ? Kind.VIDEO : Kind.SOUND_RECORDING,
        "A" + number,
        dice.term(video ? Terms.VIDEO_TYPE : Terms.SOUND_RECORDING_TYPE),
        new ResourceId(
            "QZ" + dice.digits(10),
            dice.maybe(() -> new ProprietaryId(dice.text(), dice.text())),
            dice.list(0, 2, at -> new ProprietaryId(dice.text(), dice.text()))),
        dice.list(0, 2, at -> "T" + dice.digits(10)),
        display(),
        dice.list(0, 4, at -> contributor()),
        rights(1),
        Duration.ofMillis(dice.number(0, 9_999_999)),
        dice.maybe(() -> "2025-0" + dice.number(1, 9)),
        dice.maybe(() -> dice.one(List.of("1999", "2025-11", "2026-03-06"))),
        warnings(),
        dice.maybe(() -> dice.oneIn(2)),
        dice.codes(Terms.LANGUAGE, 0, video ? 2 : version.isFour() ? 2 : 1),
        version == ErnVersion.ERN_432 ? dice.maybe(() -> dice.term(Terms.CONTAINS_AI)) : null,
        dice.oneIn(5) ? List.of() : List.of(technical(number, video)));
  }

  private TechnicalDetails technical(int number, boolean video) {
    int files = version == ErnVersion.ERN_43 || version == ErnVersion.ERN_432 ? 2 : 1;
    return new TechnicalDetails(
        "T" + number,
        dice.list(1, files, at -> new MediaFile(video ? film() : sound(), file())),
        dice.maybe(this::preview));
  }

  private MediaFacts sound() {
    return new MediaFacts(
        version == ErnVersion.ERN_42 ? null : dice.maybe(() -> dice.term(Terms.CONTAINER)),
        dice.term(Terms.AUDIO_CODEC),
        dice.maybe(() -> BigDecimal.valueOf(dice.number(64, 1411))),
        dice.number(1, 2),
        dice.one(List.of(44_100, 48_000, 96_000)),
        dice.maybe(() -> 24),
        null,
        null,
        null,
        null);
  }

  private MediaFacts film() {
    return new MediaFacts(
        null,
        dice.maybe(() -> dice.term(Terms.AUDIO_CODEC)),
        null,
        null,
        null,
        null,
        dice.term(Terms.VIDEO_CODEC),
        null,
        1920,
        1080);
  }

  private FileRef file() {
    HashSum hash = new HashSum(dice.term(Terms.HASH_ALGORITHM), dice.hex(32));
    return new FileRef(
        "resources/" + dice.text().replace('/', '_'),
        dice.maybe(() -> hash),
        version.isFour() ? dice.maybe(() -> (long) dice.number(1, 99_999_999)) : null);
  }

  private Preview preview() {
    return new Preview(
        new BigDecimal(dice.number(0, 900)).movePointLeft(1),
        dice.maybe(() -> new BigDecimal(95 + dice.number(0, 9))),
        dice.maybe(() -> Duration.ofSeconds(30)),
        dice.one(List.of(Expression.values())));
  }

  Image image(int number) {
    MediaFacts facts =
        new MediaFacts(
            null, null, null, null, null, null, null, dice.term(Terms.IMAGE_CODEC), 3000, 3000);
    return new Image(
        "A" + number,
        dice.term(Terms.IMAGE_TYPE),
        ResourceId.own(dice.text(), dice.text()),
        dice.list(0, 1, at -> new LocalTerm(dice.term(Terms.PARENTAL_WARNING), null)),
        List.of(new TechnicalDetails("T" + number, List.of(new MediaFile(facts, file())), null)));
  }

  Display display() {
    Display titles = titles();
    List<LocalText> names =
        local(
            1,
            2,
            at -> new LocalText(dice.text(), dice.language(), at == 0 ? null : dice.territory()));
    return new Display(
        titles.titles(),
        names,
        dice.list(1, 3, at -> new DisplayArtist(party(), dice.term(Terms.ARTIST_ROLE))),
        titles.titleLines(),
        titles.others());
  }

  /** A display of titles alone. */
  Display titles() {
    boolean printed = version.isFour() && dice.oneIn(5);
    return new Display(
        local(1, 3, at -> title(at < 2 ? null : dice.territory())),
        List.of(),
        List.of(),
        printed ? local(1, 2, at -> LocalText.of(dice.text())) : List.of(),
        dice.oneIn(3) ? local(1, 3, at -> otherTitle()) : List.of());
  }

  private Title title(@Nullable String territory) {
    return new Title(dice.text(), dice.list(0, 1, sub -> dice.text()), dice.language(), territory);
  }

  private OtherTitle otherTitle() {
    boolean open = version == ErnVersion.ERN_42 || version == ErnVersion.ERN_43;
    Term type = open && dice.oneIn(5) ? null : dice.term(Terms.TITLE_TYPE);
    return new OtherTitle(type, title(dice.territory()));
  }

  Party party() {
    return new Party(
        dice.list(1, 2, at -> new Party.Name(dice.text(), dice.maybe(dice::text), dice.language())),
        dice.maybe(() -> dice.digits(16)),
        dice.maybe(() -> "PADPIDA" + dice.digits(11)),
        dice.maybe(() -> dice.digits(11)),
        dice.list(0, 2, at -> new ProprietaryId(dice.text(), dice.text())));
  }

  private Contributor contributor() {
    return new Contributor(
        party(),
        dice.list(1, 3, at -> dice.term(Terms.CONTRIBUTOR_ROLE)).stream().distinct().toList(),
        dice.list(0, 2, at -> dice.term(Terms.INSTRUMENT)).stream().distinct().toList());
  }

  List<RightsLine> rights(int most) {
    return local(
        0,
        most,
        at ->
            new RightsLine(
                dice.maybe(() -> dice.number(1900, 2030)),
                dice.maybe(dice::text),
                dice.text(),
                dice.language(),
                at == 0 ? null : dice.territory()));
  }

  List<LocalTerm> warnings() {
    return local(
        1,
        2,
        at -> new LocalTerm(dice.term(Terms.PARENTAL_WARNING), at == 0 ? null : dice.territory()));
  }

  /** A list of things said for territories. */
  <T extends Local> List<T> local(int from, int to, IntFunction<T> make) {
    return dice.ordered(dice.list(from, to, make));
  }
}
