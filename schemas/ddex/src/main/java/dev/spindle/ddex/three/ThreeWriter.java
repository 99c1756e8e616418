package dev.spindle.ddex.three;

import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.deal.Visibility;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.part.HeaderPart;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.xml.XmlOut;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes 3.8.2 messages; the model has passed the gate. */
public final class ThreeWriter {

  /** Writes a new release message. */
  public void write(NewRelease message, OutputStream to) {
    XmlOut out = root(to, "NewReleaseMessage", message.language(), ThreeProfile.name(message));
    HeaderPart.write(out, message.header());
    out.text("UpdateIndicator", message.header().update());
    out.open("ResourceList");
    message.recordings().forEach(each -> RecordingPart.write(out, each));
    message.images().forEach(image -> ImagePart.write(out, image));
    out.close();
    releases(out, message);
    deals(out, message);
    out.end();
  }

  private static void releases(XmlOut out, NewRelease message) {
    out.open("ReleaseList");
    Release release = message.release();
    if (release != null) {
      ReleasePart.write(out, message, release);
    }
    Map<String, Recording> recordings = new HashMap<>();
    message.recordings().forEach(each -> recordings.put(each.reference(), each));
    for (TrackRelease track : message.trackReleases()) {
      TrackPart.write(out, track, recordings.get(track.resource()));
    }
    out.close();
  }

  private static void deals(XmlOut out, NewRelease message) {
    if (!message.deals().isEmpty()) {
      Release release = message.release();
      Visibility shown =
          release == null || release.visibilities().isEmpty()
              ? null
              : release.visibilities().getFirst();
      out.open("DealList");
      for (ReleaseDeal each : message.deals()) {
        boolean main = release != null && each.releases().contains(release.reference());
        DealPart.write(out, each, main ? shown : null);
      }
      out.close();
    }
  }

  /** Writes a purge message. */
  public void write(PurgeRelease message, OutputStream to) {
    XmlOut out = root(to, "PurgeReleaseMessage", message.language(), null);
    HeaderPart.write(out, message.header());
    out.open("PurgedRelease");
    if (message.release().isKnown()) {
      IdPart.writeThree(out, message.release(), null);
    }
    message.titles().forEach(title -> out.open("Title").text("TitleText", title).close());
    for (String name : message.contributors()) {
      out.open("ResourceContributor").open("PartyName").text("FullName", name).close().close();
    }
    out.close();
    out.end();
  }

  private static XmlOut root(
      OutputStream to, String name, String language, @Nullable String profile) {
    return XmlOut.document(to, "ern", ErnVersion.ERN_382.namespace(), name)
        .attribute("MessageSchemaVersionId", "ern/382")
        .attribute("ReleaseProfileVersionId", profile)
        .attribute("LanguageAndScriptCode", language);
  }
}
