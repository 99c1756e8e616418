package dev.spindle.video.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What must hold of the data in {@code catalogue.json}. */
class CatalogueTest {

  private final Catalogue catalogue = read();

  @Test
  void bandsAreRangesWithoutGapsOrOverlap() {
    long next = 0;
    for (var band : catalogue.budgetBands()) {
      assertThat(band.minMinor()).isEqualTo(next).isLessThan(band.maxMinor());
      assertThat(catalogue.hardLimit(band)).isGreaterThan(band.maxMinor());
      assertThat(catalogue.hasTier(band.defaultTier())).as(band.id()).isTrue();
      next = band.maxMinor() + 1;
    }
  }

  @Test
  void idsAreWordsThatStayAndNobodyHasTwice() {
    for (var ids :
        List.of(
            catalogue.themes().stream().map(Catalogue.Theme::id).toList(),
            catalogue.artStyles().stream().map(Catalogue.ArtStyle::id).toList(),
            catalogue.budgetBands().stream().map(Catalogue.BudgetBand::id).toList(),
            catalogue.qualityTiers().stream().map(Catalogue.QualityTier::id).toList(),
            catalogue.castOptions().stream().map(Catalogue.CastOption::id).toList(),
            catalogue.chartTargets())) {
      assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
    }
  }

  @Test
  void coloursAreColours() {
    assertThat(catalogue.artStyles())
        .flatExtracting(Catalogue.ArtStyle::palette)
        .allMatch(colour -> colour.toLowerCase(Locale.ROOT).matches("#[0-9a-f]{6}"));
  }

  private static Catalogue read() {
    try {
      var json = Files.readString(Path.of("src/main/resources/catalogue.json"));
      return new JsonMapper().readValue(json, Catalogue.class);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
