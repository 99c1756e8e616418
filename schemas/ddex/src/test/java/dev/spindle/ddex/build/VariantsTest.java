package dev.spindle.ddex.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.build.ReleaseDraft.Boxed;
import dev.spindle.ddex.ern.ErnReader;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.model.ResourceGroup;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.report.ValidationReport.Verdict;
import dev.spindle.ddex.rules.Case;
import dev.spindle.ddex.rules.RulePack;
import dev.spindle.ddex.support.Example;
import dev.spindle.ddex.support.Installed;
import dev.spindle.ddex.validate.ErnValidator;
import dev.spindle.ddex.validate.MessageSource;
import dev.spindle.ddex.value.ErnVersion;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classical releases and boxed sets, told from the tracks. */
class VariantsTest {

  private static ResourceGroup group(NewRelease message) {
    Release release = Objects.requireNonNull(message.release());
    return Objects.requireNonNull(release.group());
  }

  @Test
  void groupsTheMovementsOfAWorkOnTheirDisc() {
    NewRelease message = Example.message(Example.classical());

    assertThat(message.profile()).isEqualTo(Profile.AUDIO);
    assertThat(message.variants()).containsExactly(Variant.Classical);
    ResourceGroup disc = group(message).groups().getFirst();
    ResourceGroup work = disc.groups().getFirst();
    assertThat(work.title()).isEqualTo(Example.SPRING);
    assertThat(work.sequence()).as("after the single track").isEqualTo(2);
    assertThat(work.items())
        .extracting(ResourceGroup.Item::resource)
        .containsExactly("A2", "A3", "A4");
    assertThat(disc.items()).extracting(ResourceGroup.Item::sequence).containsExactly(1, 3);
    assertThat(group(message).linked()).as("the cover").hasSize(1);
  }

  @Test
  void isNotClassicalForAWorkOfOneTrackOrOfTracksApart() {
    ReleaseDraft apart =
        Example.draft(
            "Album",
            List.of(
                Example.track(1).partOf("Suite"),
                Example.track(2),
                Example.track(3).partOf("Suite")),
            Example.OFFER);

    assertThat(Example.message(apart).variants()).isEmpty();
    assertThat(group(Example.message(apart)).items()).hasSize(3);
  }

  @Test
  void putsTheReleasesOfABoxAroundTheirDiscs() {
    NewRelease message = Example.message(Example.boxed(Example.classical()));

    assertThat(message.variants()).containsExactly(Variant.Classical, Variant.BoxedSet);
    assertThat(group(message).groups())
        .extracting(ResourceGroup::title)
        .containsExactly("First", "Second");
    assertThat(group(message).groups())
        .extracting(each -> Objects.requireNonNull(each.release()).icpn())
        .containsExactly("4006381333948", "4006381333955");
    assertThat(group(message).groups().getLast().groups().getFirst().items()).hasSize(2);
    assertThat(group(message).allItems()).hasSize(7);
  }

  @Test
  void losesNoDiscThatNoReleaseOfTheBoxClaims() {
    ReleaseDraft draft =
        Example.draft(
                "DigitalBoxSetRelease",
                List.of(
                    Example.track(1).at(1, 1),
                    Example.track(2).at(2, 1),
                    Example.track(3).at(3, 1),
                    Example.track(4).at(4, 1)),
                Example.OFFER)
            .boxOf(
                List.of(
                    new Boxed(ReleaseId.icpn("4006381333948"), "First", Set.of(1, 2)),
                    new Boxed(ReleaseId.icpn("4006381333955"), "Second", Set.of(3))));

    NewRelease message = Example.message(draft);

    assertThat(message.variants()).containsExactly(Variant.BoxedSet);
    assertThat(group(message).groups()).hasSize(3);
    assertThat(group(message).groups().getFirst().groups()).as("two discs").hasSize(2);
    assertThat(group(message).allItems()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource
  void writesThemValidlyInEveryVersionAndReadsThemBack(ErnVersion version) {
    var validator = new ErnValidator(Installed.folder());
    ReleaseDraft plain =
        Example.draft("Album", List.of(Example.track(1), Example.track(2).at(2, 1)), Example.OFFER);
    for (ReleaseDraft draft : List.of(Example.classical(), Example.boxed(plain))) {
      NewRelease message = Example.message(draft);
      byte[] bytes = ErnWriter.forVersion(version).bytes(message);
      var report = validator.validate(MessageSource.of(bytes));

      assertThat(report.errors()).isEmpty();
      assertThat(report.verdict(Stage.SCHEMA)).isEqualTo(Verdict.PASSED);
      NewRelease read =
          (NewRelease) new ErnReader().read(new ByteArrayInputStream(bytes)).message();
      assertThat(group(read))
          .isEqualTo(version.isFour() ? group(message) : withoutWords(group(message)));
      assertThat(read.variants()).isEqualTo(message.variants());
    }
  }

  /** ERN 3.8.2 does not say what a resource is to a group. */
  private static ResourceGroup withoutWords(ResourceGroup group) {
    return group.with(
        group.groups(),
        group.items(),
        group.linked().stream()
            .map(link -> new ResourceGroup.Link(link.resource(), null))
            .toList());
  }

  @Test
  void objectsToWorksAndBoxesThatAreNone() {
    NewRelease box = Example.message(Example.boxed(Example.classical()));
    ResourceGroup first = group(box).groups().getFirst();
    ResourceGroup work = first.groups().getFirst();
    ResourceGroup nameless = first.of(ReleaseId.own("PADPIDA2013020802I", "x"));
    ResourceGroup lonely = work.with(List.of(), work.items().subList(0, 1), List.of());
    ResourceGroup mixed =
        first.with(List.of(work, group(box).groups().getLast()), first.items(), List.of());

    assertThat(rules(box)).isEmpty();
    assertThat(rules(with(box, nameless))).containsExactly("boxed-release-id");
    assertThat(rules(with(box, first.with(List.of(lonely), first.items(), List.of()))))
        .contains("work-movements");
    assertThat(rules(with(box, mixed))).contains("works-beside-discs");
  }

  private static NewRelease with(NewRelease message, ResourceGroup first) {
    Release release = Objects.requireNonNull(message.release());
    ResourceGroup top = group(message);
    return message.withReleases(
        release.withGroup(
            top.with(List.of(first, top.groups().getLast()), top.items(), top.linked())),
        message.trackReleases());
  }

  private static List<String> rules(NewRelease message) {
    return Case.examine(message, ErnVersion.ERN_43, RulePack.NONE, Map.of()).stream()
        .filter(Finding::isError)
        .map(Finding::rule)
        .distinct()
        .toList();
  }
}
