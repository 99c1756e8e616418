package dev.spindle.catalog.codes.api;

import dev.spindle.catalog.codes.CodeList;
import dev.spindle.catalog.codes.ParentalWarning;
import dev.spindle.catalog.codes.ReleaseType;
import dev.spindle.catalog.people.ContributorRole;
import dev.spindle.catalog.people.SplitKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/vocabulary}: every closed list, by its name. */
@RestController
@RequestMapping("/api/vocabulary")
class VocabularyController {

  @GetMapping
  Map<String, Collection<String>> lists() {
    var lists = new TreeMap<String, Collection<String>>();
    List.of(
            CodeList.TERRITORIES,
            CodeList.LANGUAGES,
            CodeList.COMMERCIAL_MODELS,
            CodeList.USE_TYPES)
        .forEach(list -> lists.put(list.name(), list.codes()));
    lists.put("release-types", words(ReleaseType.values()));
    lists.put("parental-warnings", words(ParentalWarning.values()));
    lists.put("contributor-roles", words(ContributorRole.values()));
    lists.put("split-kinds", words(SplitKind.values()));
    return lists;
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
