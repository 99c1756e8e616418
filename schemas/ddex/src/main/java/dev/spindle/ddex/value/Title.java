package dev.spindle.ddex.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A display title. The first of a list is the default one.
 *
 * @param text without the version
 * @param subTitles versions, for example Radio Edit; usually none or one
 * @param language language and script; null where the message's language holds
 * @param territory code, or null for everywhere
 */
public record Title(
    String text, List<String> subTitles, @Nullable String language, @Nullable String territory)
    implements Local {

  /** Checks the texts. */
  public Title {
    text = Text.required("title", text);
    subTitles = subTitles.stream().map(sub -> Text.required("sub-title", sub)).toList();
    language = Text.optional("language", language);
    territory = Local.territory(territory);
  }

  /** In the message's language, everywhere. */
  public static Title of(String text, @Nullable String version) {
    String sub = Text.optional("version", version);
    return new Title(text, sub == null ? List.of() : List.of(sub), null, null);
  }

  /** Title and versions in one line, as DDEX's DisplayTitleText has it. */
  public String displayText() {
    var line = new StringBuilder(text);
    subTitles.forEach(sub -> line.append(" (").append(sub).append(')'));
    return line.toString();
  }
}
