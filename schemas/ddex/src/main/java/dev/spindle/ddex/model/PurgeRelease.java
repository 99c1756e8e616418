package dev.spindle.ddex.model;

import dev.spindle.ddex.value.Text;
import java.util.List;

/**
 * PurgeReleaseMessage: a release that was sent in error or is withdrawn for ever. Not a takedown;
 * some stores refuse it as one.
 *
 * @param header who, to whom, when
 * @param language of texts that name none
 * @param release what to forget
 * @param titles of it, for people
 * @param contributors names, for people
 */
public record PurgeRelease(
    MessageHeader header,
    String language,
    ReleaseId release,
    List<String> titles,
    List<String> contributors)
    implements ErnMessage {

  /** Checks the texts. */
  public PurgeRelease {
    language = Text.required("language", language);
    titles = titles.stream().map(title -> Text.required("title", title)).toList();
    contributors = contributors.stream().map(name -> Text.required("name", name)).toList();
  }

  /** The same message under another header. */
  public PurgeRelease withHeader(MessageHeader other) {
    return new PurgeRelease(other, language, release, titles, contributors);
  }
}
