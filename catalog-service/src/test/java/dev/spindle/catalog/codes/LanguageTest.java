package dev.spindle.catalog.codes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spindle.catalog.check.Parsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "en,en",
    "NO,no",
    "pt-br,pt-BR",
    "zh-hant-tw,zh-Hant-TW",
    "zxx,zxx",
    "yue,yue",
    "he,he"
  })
  void takesTagsInCanonicalCase(String text, String tag) {
    assertThat(Language.parse(text)).isEqualTo(Parsed.good(new Language(tag)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "english", "e", "xx", "en_US", "en--US", "und", "../en"})
  void refusesWhatIsNoLanguage(String text) {
    assertThat(Language.parse(text)).isInstanceOf(Parsed.Bad.class);
  }
}
