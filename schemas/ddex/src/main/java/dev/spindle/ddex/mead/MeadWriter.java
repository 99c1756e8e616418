package dev.spindle.ddex.mead;

import dev.spindle.ddex.mead.MeadMessage.About;
import dev.spindle.ddex.mead.MeadMessage.Track;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.part.HeaderPart;
import dev.spindle.ddex.part.Leaves;
import dev.spindle.ddex.value.Display;
import dev.spindle.ddex.value.LocalText;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Title;
import dev.spindle.ddex.xml.XmlOut;
import java.io.OutputStream;
import java.util.List;

/** Writes MEAD 1.1 messages; the same message always gives the same bytes. */
public final class MeadWriter {

  private static final String NAMESPACE = "http://ddex.net/xml/mead/11";

  private MeadWriter() {}

  /** Writes a message; the stream stays open. */
  public static void write(MeadMessage message, OutputStream to) {
    XmlOut out = XmlOut.document(to, "mead", NAMESPACE, "MeadMessage");
    out.attribute("AvsVersionId", "3").attribute("LanguageAndScriptCode", message.language());
    HeaderPart.write(out, message.header());
    String sender = message.header().sender().dpid();
    if (!message.tracks().isEmpty()) {
      out.open("ResourceInformationList");
      message.tracks().forEach(track -> track(out, track, sender));
      out.close();
    }
    About about = message.about();
    if (about != null) {
      out.open("ReleaseInformationList").open("ReleaseInformation").open("ReleaseSummary");
      id(out, message.release());
      display(out, message.display());
      out.close();
      about(out, about, sender);
      out.close().close();
    }
    out.end();
  }

  private static void id(XmlOut out, ReleaseId id) {
    out.open("ReleaseId").text("GRid", id.grid()).text("ICPN", id.icpn());
    Leaves.ownId(out, "CatalogNumber", id.catalogNumber());
    id.proprietary().forEach(own -> Leaves.ownId(out, "ProprietaryId", own));
    out.close();
  }

  private static void track(XmlOut out, Track track, String sender) {
    out.open("ResourceInformation").open("ResourceSummary");
    out.open("ResourceId").text("ISRC", track.isrc()).close();
    display(out, track.display());
    out.close();
    if (track.beatsPerMinute() != null) {
      out.open("BeatsPerMinute").text("Value", track.beatsPerMinute().toPlainString()).close();
    }
    about(out, track.about(), sender);
    out.close();
  }

  private static void display(XmlOut out, Display display) {
    for (Title title : display.titles()) {
      out.open("DisplayTitle").attribute("LanguageAndScriptCode", title.language());
      out.open("TitleText").text("Title", title.text()).close();
      title.subTitles().forEach(sub -> out.open("SubTitle").text("Title", sub).close());
      out.close();
    }
    for (LocalText name : display.artistNames()) {
      out.open("DisplayArtistName").text("Name", name.text()).close();
    }
  }

  /** DDEX has no type of note of its own, so the type is the sender's. */
  private static void about(XmlOut out, About about, String sender) {
    values(out, "Mood", about.moods());
    values(out, "Theme", about.themes());
    values(out, "Activity", about.activities());
    if (about.comment() != null) {
      out.open("CommentaryNote").text("Text", about.comment());
      out.open("CommentaryNoteType").attribute("Namespace", sender);
      out.attribute("UserDefinedValue", "Description").content("UserDefined").closeLeaf().close();
    }
  }

  private static void values(XmlOut out, String element, List<Term> terms) {
    for (Term term : terms) {
      out.open(element);
      Leaves.term(out, "Value", term);
      out.close();
    }
  }
}
