package dev.spindle.ddex.four;

import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.part.HeaderPart;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.xml.XmlOut;
import java.io.OutputStream;
import java.util.stream.Collectors;

/** Writes 4.x messages; the model has passed the gate. */
public final class FourWriter {

  private final Dialect dialect;

  /** For a 4.x version. */
  public FourWriter(ErnVersion version) {
    this.dialect = Dialect.of(version);
  }

  /** Writes a new release message. */
  public void write(NewRelease message, OutputStream to) {
    XmlOut out = root(to, "NewReleaseMessage");
    Profile profile = message.profile();
    String variants =
        message.variants().stream()
            .map(Profile.Variant::name)
            .sorted()
            .collect(Collectors.joining(" "));
    out.attribute("ReleaseProfileVersionId", profile == null ? null : profile.nameInFour());
    out.attribute("ReleaseProfileVariantVersionId", variants.isEmpty() ? null : variants);
    out.attribute("LanguageAndScriptCode", message.language());
    HeaderPart.write(out, message.header());
    Parties parties = Parties.of(message);
    parties.write(out);
    resources(out, message, parties);
    releases(out, message, parties);
    deals(out, message);
    out.end();
  }

  private void resources(XmlOut out, NewRelease message, Parties parties) {
    out.open("ResourceList");
    message.recordings().stream()
        .filter(each -> !each.isVideo())
        .forEach(each -> RecordingPart.write(out, dialect, each, parties));
    message.recordings().stream()
        .filter(each -> each.isVideo())
        .forEach(each -> RecordingPart.write(out, dialect, each, parties));
    message.images().forEach(image -> ImagePart.write(out, image));
    out.close();
  }

  private void releases(XmlOut out, NewRelease message, Parties parties) {
    out.open("ReleaseList");
    Release release = message.release();
    if (release != null) {
      ReleasePart.write(out, dialect, release, parties);
    }
    message.trackReleases().forEach(track -> ReleasePart.write(out, dialect, track, parties));
    out.close();
  }

  private static void deals(XmlOut out, NewRelease message) {
    if (!message.deals().isEmpty()) {
      out.open("DealList");
      message.deals().forEach(deal -> DealPart.write(out, deal));
      Release release = message.release();
      if (release != null) {
        release.visibilities().forEach(each -> DealPart.write(out, each));
      }
      message.trackReleases().stream()
          .flatMap(track -> track.visibilities().stream())
          .distinct()
          .forEach(each -> DealPart.writeTrack(out, each));
      out.close();
    }
  }

  /** Writes a purge message. */
  public void write(PurgeRelease message, OutputStream to) {
    XmlOut out = root(to, "PurgeReleaseMessage");
    out.attribute("LanguageAndScriptCode", message.language());
    HeaderPart.write(out, message.header());
    out.open("PurgedRelease");
    if (message.release().isKnown()) {
      IdPart.write(out, message.release());
    }
    message.titles().forEach(title -> out.open("Title").text("TitleText", title).close());
    for (String name : message.contributors()) {
      out.open("Contributor").open("PartyName").text("FullName", name).close().close();
    }
    out.close();
    out.end();
  }

  private XmlOut root(OutputStream to, String name) {
    ErnVersion version = dialect.version();
    return XmlOut.document(to, "ern", version.namespace(), name)
        .attribute("AvsVersionId", dialect.avsAttribute() ? version.avsVersion() : null);
  }
}
