package dev.spindle.ddex.value;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.ddex.support.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Our table of allowed values is DDEX's, list by list and version by version. */
class AllowedValuesTest {

  /** DDEX's names of the sets: since ERN 3.8.2, and where it changed, since 4.2 or 4.3. */
  private static final Map<Terms, List<String>> SETS =
      Map.ofEntries(
          Map.entry(Terms.ARTIST_ROLE, List.of("ArtistRole", "DisplayArtistRole")),
          Map.entry(Terms.WORK_ROLE, List.of("MusicalWorkContributorRole")),
          Map.entry(
              Terms.CONTRIBUTOR_ROLE,
              List.of("ResourceContributorRole+MusicalWorkContributorRole", "ContributorRole")),
          Map.entry(Terms.RELEASE_TYPE, List.of("ReleaseType", "ReleaseType_ERN4")),
          Map.entry(Terms.USE_TYPE, List.of("UseType", "UseType_ERN")),
          Map.entry(
              Terms.COMMERCIAL_MODEL, List.of("CommercialModelType", "CommercialModelType_ERN")),
          Map.entry(Terms.PARENTAL_WARNING, List.of("ParentalWarningType")),
          Map.entry(Terms.HASH_ALGORITHM, List.of("HashSumAlgorithmType")),
          Map.entry(Terms.AUDIO_CODEC, List.of("AudioCodecType")),
          Map.entry(Terms.VIDEO_CODEC, List.of("VideoCodecType")),
          Map.entry(Terms.IMAGE_CODEC, List.of("ImageCodecType")),
          Map.entry(Terms.CONTAINER, List.of("ContainerFormat")),
          Map.entry(Terms.SOUND_RECORDING_TYPE, List.of("SoundRecordingType")),
          Map.entry(Terms.VIDEO_TYPE, List.of("VideoType", "VideoType", "VideoType_ERN43")),
          Map.entry(Terms.IMAGE_TYPE, List.of("ImageType")),
          Map.entry(Terms.RESOURCE_GROUP_TYPE, List.of("", "ResourceGroupType")),
          Map.entry(Terms.INSTRUMENT, List.of("", "InstrumentType")),
          Map.entry(Terms.RECORDING_MODE, List.of("", "RecordingMode")),
          Map.entry(Terms.LINK_DESCRIPTION, List.of("", "LinkDescription")),
          Map.entry(Terms.RELATIONSHIP, List.of("ReleaseRelationshipType")),
          Map.entry(Terms.CURRENCY, List.of("CurrencyCode")),
          Map.entry(Terms.LANGUAGE, List.of("IsoLanguageCode")),
          Map.entry(Terms.TERRITORY, List.of("CurrentTerritoryCode")));

  /** Not named in every version; looked at by {@link #namesTheRestOnceEach}. */
  private static final Set<Terms> OTHERS =
      Set.of(Terms.CONTAINS_AI, Terms.MOOD, Terms.THEME, Terms.ACTIVITY, Terms.TITLE_TYPE);

  @Test
  void comparesEveryList() {
    Set<Terms> compared = new HashSet<>(SETS.keySet());
    compared.addAll(OTHERS);

    assertThat(compared).containsExactlyInAnyOrder(Terms.values());
  }

  @ParameterizedTest
  @EnumSource
  void allowsExactlyWhatDdexAllows(ErnVersion version) {
    Map<String, Set<String>> sets = sets(version);

    SETS.forEach(
        (list, names) -> {
          String name = names.get(Math.min(version.ordinal(), names.size() - 1));
          if (!name.isEmpty()) {
            Set<String> allowed =
                Stream.of(name.split("\\+", -1))
                    .flatMap(one -> Objects.requireNonNull(sets.get(one), one).stream())
                    .collect(toSet());
            assertThat(ours(list, version)).as("%s in %s", list, version).isEqualTo(allowed);
          }
        });
  }

  @Test
  void namesTheRestOnceEach() {
    assertThat(ours(Terms.CONTAINS_AI, ErnVersion.ERN_432))
        .isEqualTo(sets(ErnVersion.ERN_432).get("ContainsAI"));
    assertThat(ours(Terms.CONTAINS_AI, ErnVersion.ERN_43)).isEmpty();
    for (var mead :
        Map.of(Terms.MOOD, "Mood", Terms.THEME, "Theme", Terms.ACTIVITY, "Activity").entrySet()) {
      assertThat(ours(mead.getKey(), ErnVersion.ERN_43))
          .as("value set 3, which MEAD 1.1 uses")
          .isEqualTo(sets(ErnVersion.ERN_43).get(mead.getValue()));
    }
    Set<String> titles = new TreeSet<>(sets(ErnVersion.ERN_382).get("TitleType"));
    titles.remove("DisplayTitle");
    assertThat(ours(Terms.TITLE_TYPE, ErnVersion.ERN_382)).isEqualTo(titles);
    for (ErnVersion version : List.of(ErnVersion.ERN_42, ErnVersion.ERN_43)) {
      assertThat(ours(Terms.TITLE_TYPE, version))
          .isEqualTo(sets(version).get("AdditionalTitleType"));
    }
    assertThat(ours(Terms.TITLE_TYPE, ErnVersion.ERN_432))
        .as("elements of their own since 4.3.2")
        .containsExactlyInAnyOrder("FormalTitle", "GroupingTitle");
  }

  /** ERN 3 leaves these to the sender; we hold them to the values of 4.3.2. */
  @Test
  void holdsFreeTextOfErnThreeToTheLatestValues() {
    for (Terms list : List.of(Terms.INSTRUMENT, Terms.LINK_DESCRIPTION)) {
      assertThat(ours(list, ErnVersion.ERN_382)).isEqualTo(ours(list, ErnVersion.ERN_432));
    }
  }

  @Test
  void knowsTheProducerInErnThreeAloneAndTheStudioProducerSinceFour() {
    for (ErnVersion version : ErnVersion.values()) {
      assertThat(Terms.CONTRIBUTOR_ROLE.allows(version, "Producer")).isEqualTo(!version.isFour());
      assertThat(Terms.CONTRIBUTOR_ROLE.allows(version, "StudioProducer"))
          .isEqualTo(
              sets(version).getOrDefault("ContributorRole", Set.of()).contains("StudioProducer")
                  || sets(version)
                      .getOrDefault("ResourceContributorRole", Set.of())
                      .contains("StudioProducer"));
    }
  }

  private static Set<String> ours(Terms list, ErnVersion version) {
    return list.all().stream().filter(value -> list.allows(version, value)).collect(toSet());
  }

  private static Map<String, Set<String>> sets(ErnVersion version) {
    Map<String, Set<String>> sets = new HashMap<>();
    Path folder = Installed.path().resolve("xsd").resolve(version.folder());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xsd")).toList()) {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element schema = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        elements(schema, "simpleType")
            .forEach(
                type ->
                    sets.put(
                        type.getAttribute("name"),
                        elements(type, "enumeration")
                            .map(value -> value.getAttribute("value"))
                            .collect(toSet())));
        elements(schema, "simpleType")
            .forEach(
                type ->
                    elements(type, "union")
                        .flatMap(
                            union ->
                                Stream.of(
                                    union.getAttribute("memberTypes").trim().split("\\s+", -1)))
                        .forEach(
                            member ->
                                Objects.requireNonNull(sets.get(type.getAttribute("name")))
                                    .addAll(
                                        sets.getOrDefault(
                                            member.substring(member.indexOf(':') + 1), Set.of()))));
      }
    } catch (IOException | SAXException | ParserConfigurationException broken) {
      throw new IllegalStateException(broken);
    }
    return sets;
  }

  private static Stream<Element> elements(Element below, String name) {
    NodeList nodes = below.getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", name);
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
  }
}
