package dev.spindle.ddex.part;

import dev.spindle.ddex.deal.ReleaseDeal;
import dev.spindle.ddex.model.Release;
import dev.spindle.ddex.model.TrackRelease;
import dev.spindle.ddex.resource.Image;
import dev.spindle.ddex.resource.Recording;
import dev.spindle.ddex.xml.XmlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a new release message, collected item by item by the reader of a generation. */
public interface MessageParts {

  /** Takes an item of a list; false when it is of a kind that is not kept. */
  boolean take(XmlNode item);

  /** Sound and video, in order. */
  List<Recording> recordings();

  /** Images, in order. */
  List<Image> images();

  /** The main release, or null. */
  @Nullable Release release();

  /** Releases of single tracks. */
  List<TrackRelease> trackReleases();

  /** Deals in order. */
  List<ReleaseDeal> deals();
}
