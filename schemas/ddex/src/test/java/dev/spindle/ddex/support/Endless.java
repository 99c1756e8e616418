package dev.spindle.ddex.support;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Documents of a gigabyte, made while they are read, each large in a way of its own. */
public enum Endless {
  /** One text. */
  TEXT("<MessageHeader><MessageId>", "y"),
  /** One attribute. */
  ATTRIBUTE("<MessageHeader a=\"", "y"),
  /** One comment. */
  COMMENT("<!--", "y "),
  /** One processing instruction. */
  INSTRUCTION("<?pi ", "y "),
  /** One marked section. */
  SECTION("<MessageHeader><MessageId><![CDATA[", "y"),
  /** One name of an element. */
  NAME("<", "n"),
  /** White space between elements. */
  SPACE("", " "),
  /** Elements in elements. */
  NESTED("<MessageHeader>", "<a>"),
  /** Elements beside elements, none of them known. */
  UNKNOWN("", "<Foo/>"),
  /** Many of a kind that is known, in a list. */
  PARTIES("<PartyList>", "<Party><PartyReference>P1</PartyReference></Party>"),
  /** Many resources, each with nothing right in it. */
  RECORDINGS("<ResourceList>", "<SoundRecording><Type>x</Type><Foo/></SoundRecording>"),
  /** Many deals in one entry. */
  DEALS("<DealList><ReleaseDeal>", "<Deal><DealTerms/></Deal>"),
  /** Many attributes on one element. */
  ATTRIBUTES("<MessageHeader ", "a='1' "),
  /** Many references to characters. */
  CHARACTERS("<MessageHeader><MessageId>", "&#65;");

  private static final int GIGABYTE = 1 << 30;

  private final String start;
  private final String again;

  Endless(String start, String again) {
    this.start = start;
    this.again = again;
  }

  /** A fresh stream of it. */
  public InputStream open() {
    String root =
        "<ern:NewReleaseMessage xmlns:ern=\"http://ddex.net/xml/ern/43\" AvsVersionId=\"3\""
            + " LanguageAndScriptCode=\"en\">";
    byte[] chunk = again.repeat(65_536 / again.length()).getBytes(StandardCharsets.UTF_8);
    InputStream begin = new ByteArrayInputStream((root + start).getBytes(StandardCharsets.UTF_8));
    Stream<InputStream> rest =
        Stream.generate(() -> (InputStream) new ByteArrayInputStream(chunk))
            .limit(GIGABYTE / chunk.length);
    List<InputStream> all = Stream.concat(Stream.of(begin), rest).toList();
    return new SequenceInputStream(Collections.enumeration(all));
  }
}
