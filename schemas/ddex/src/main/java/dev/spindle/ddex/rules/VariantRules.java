package dev.spindle.ddex.rules;

import dev.spindle.ddex.model.Profile.Variant;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.ResourceGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What makes a release classical, or a boxed set. */
final class VariantRules {

  private static final String WORK = "MultiWorkPart";
  private static final String RELEASE = "ReleaseComponent";

  private VariantRules() {}

  private static void groups(Case of, BiConsumer<Release, List<ResourceGroup>> look) {
    Release release = of.message().release();
    ResourceGroup top = release == null ? null : release.group();
    if (release != null && top != null) {
      var all = new ArrayList<ResourceGroup>();
      collect(top, all);
      look.accept(release, all);
    }
  }

  private static void collect(ResourceGroup group, List<ResourceGroup> to) {
    to.add(group);
    group.groups().forEach(inner -> collect(inner, to));
  }

  private static boolean is(ResourceGroup group, String type) {
    return group.type() != null && group.type().is(type);
  }

  /** A variant needs the groups it is about. */
  static final class VariantGroups implements Rule {
    @Override
    public String id() {
      return "variant-groups";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clauses 5.5.1(1) and 5.5.2(2.1), rules 1545 and 1550";
    }

    @Override
    public void check(Case of) {
      groups(of, (release, groups) -> check(of, release, groups));
    }

    private static void check(Case of, Release release, List<ResourceGroup> groups) {
      long works = groups.stream().filter(group -> is(group, WORK)).count();
      long releases = groups.stream().filter(group -> is(group, RELEASE)).count();
      if (of.message().variants().contains(Variant.Classical) && works < 1) {
        of.error(
            release.reference(),
            "tracks",
            "a classical release has no work of several parts",
            "Group the movements of a work, or drop the variant");
      }
      if (of.message().variants().contains(Variant.BoxedSet) && releases < 2) {
        of.error(
            release.reference(),
            "tracks",
            "a boxed set has less than two releases in it",
            "Group the releases of the box, or drop the variant");
      }
    }
  }

  /** The releases in a box are known by ids of their own. */
  static final class BoxedReleaseIdentified implements Rule {
    @Override
    public String id() {
      return "boxed-release-id";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.5.1(3), rule 1546";
    }

    @Override
    public void check(Case of) {
      groups(
          of,
          (release, groups) ->
              groups.stream()
                  .filter(group -> is(group, RELEASE) && !isIdentified(group))
                  .forEach(
                      group ->
                          of.error(
                              release.reference(),
                              "boxed",
                              "the release \"%s\" in the box has neither GRid nor product number"
                                  .formatted(group.title()),
                              "Give it the number it has by itself")));
    }

    private static boolean isIdentified(ResourceGroup group) {
      return group.release() != null
          && (group.release().grid() != null || group.release().icpn() != null);
    }
  }

  /** A work in parts has several. */
  static final class WorkHasMovements implements Rule {
    @Override
    public String id() {
      return "work-movements";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clauses 5.5.2(2.2) and 5.5.2(3.3), rules 1551 and 1555";
    }

    @Override
    public void check(Case of) {
      groups(
          of,
          (release, groups) ->
              groups.stream()
                  .filter(group -> is(group, WORK))
                  .filter(group -> group.items().size() < 2 || group.title() == null)
                  .forEach(
                      group ->
                          of.error(
                              release.reference(),
                              "tracks",
                              "the work \"%s\" has %d parts; it needs a title and at least two"
                                  .formatted(group.title(), group.items().size()),
                              "Name the work on its movements, or on none")));
    }
  }

  /** Works stand beside works. */
  static final class WorksNotBesideDiscs implements Rule {
    @Override
    public String id() {
      return "works-beside-discs";
    }

    @Override
    public String source() {
      return "Release Profile 2.1, clause 5.5.2(2.5), rule 1552";
    }

    @Override
    public void check(Case of) {
      groups(
          of,
          (release, groups) ->
              groups.stream()
                  .filter(group -> isMixed(group.groups()))
                  .forEach(
                      group ->
                          of.error(
                              release.reference(),
                              "tracks",
                              "works stand beside discs, not on them",
                              "Put each work on a disc")));
    }

    private static boolean isMixed(List<ResourceGroup> inner) {
      long works = inner.stream().filter(each -> is(each, WORK)).count();
      return works > 0 && works < inner.size();
    }
  }
}
