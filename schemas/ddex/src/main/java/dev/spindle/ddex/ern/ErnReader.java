package dev.spindle.ddex.ern;

import dev.spindle.ddex.four.FourReader;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.MessageHeader.UpdateIndicator;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.model.Profile;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.part.HeaderPart;
import dev.spindle.ddex.part.IdPart;
import dev.spindle.ddex.part.MessageParts;
import dev.spindle.ddex.part.Reading;
import dev.spindle.ddex.three.ThreeProfile;
import dev.spindle.ddex.three.ThreeReader;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.ddex.xml.XmlItems;
import dev.spindle.ddex.xml.XmlLimits;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlRefusedException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message of any of the versions, item by item, tolerant of what it does not know: that is
 * named in the notes. Whether a message is right is the validator's business. Safe for use by many
 * threads.
 */
public final class ErnReader {

  private static final Set<String> LISTS =
      Set.of("PartyList", "ResourceList", "ReleaseList", "DealList", "CollectionList", "WorkList");

  private final XmlLimits limits;

  /** With the usual limits. */
  public ErnReader() {
    this(XmlLimits.USUAL);
  }

  /** With limits of one's own. */
  public ErnReader(XmlLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a message; the stream stays open.
   *
   * @throws XmlRefusedException when it is not well-formed, hostile, too large, of an unknown kind,
   *     or has no usable header
   */
  public ReadMessage read(InputStream in) {
    return read(in, version -> item -> {});
  }

  /**
   * As {@link #read(InputStream)}, and shows each item to somebody else before it is read.
   *
   * @param listener told the version, gives who is to be shown the items
   */
  public ReadMessage read(InputStream in, Function<ErnVersion, Consumer<XmlNode>> listener) {
    try (XmlItems items = XmlItems.open(in, limits)) {
      ErnVersion version =
          ErnVersion.ofNamespace(items.namespace())
              .orElseThrow(() -> new XmlRefusedException(items.line(), unknown(items)));
      return switch (items.root()) {
        case "NewReleaseMessage" -> newRelease(version, items, listener.apply(version));
        case "PurgeReleaseMessage" -> purge(version, items, listener.apply(version));
        default -> throw new XmlRefusedException(items.line(), items.root() + " is not read");
      };
    }
  }

  private static String unknown(XmlItems items) {
    return items.namespace().isEmpty()
        ? "the root %s is in no name space, so it is no ERN message".formatted(items.root())
        : "name space \"%s\" is no ERN version known".formatted(items.namespace());
  }

  private static ReadMessage newRelease(
      ErnVersion version, XmlItems items, Consumer<XmlNode> listener) {
    Map<String, String> root = items.rootAttributes();
    var reading = new Reading();
    String profile = root.getOrDefault("ReleaseProfileVersionId", "");
    MessageParts parts =
        version.isFour()
            ? new FourReader(reading)
            : new ThreeReader(reading, ThreeProfile.variants(profile));
    List<UpdateIndicator> update = new ArrayList<>(1);
    List<XmlNode> header = new ArrayList<>(1);
    Set<String> declared = new HashSet<>();
    items.forEach(
        LISTS,
        listener.andThen(
            item -> {
              item.declares("ResourceReference", "ReleaseReference").forEach(declared::add);
              if (item.name().equals("UpdateIndicator")) {
                Optional.ofNullable(reading.value(UpdateIndicator.class, item))
                    .ifPresent(update::add);
              } else {
                take(reading, parts, header, item);
              }
            }));
    MessageHeader said = header(reading, header);
    var message =
        new NewRelease(
            update.isEmpty() ? said : said.withUpdate(update.getFirst()),
            version.isFour() ? Profile.ofName(profile) : ThreeProfile.profile(profile),
            version.isFour()
                ? variants(root.get("ReleaseProfileVariantVersionId"))
                : ThreeProfile.variants(profile),
            root.getOrDefault("LanguageAndScriptCode", "und"),
            parts.recordings(),
            parts.images(),
            parts.release(),
            parts.trackReleases(),
            parts.deals());
    return new ReadMessage(
        version, Pruning.prune(message, declared), reading.notes(), reading.places());
  }

  private static void take(
      Reading reading, MessageParts parts, List<XmlNode> header, XmlNode item) {
    reading.place("/" + (item.name().equals("ReleaseDeal") ? "DealList" : item.name()), item);
    if (item.name().equals("MessageHeader")) {
      header.add(item);
    } else if (parts.take(item)) {
      reading.finish(item);
    } else {
      reading.note(item, item.name() + " is not kept");
    }
  }

  private static ReadMessage purge(ErnVersion version, XmlItems items, Consumer<XmlNode> listener) {
    String language = items.rootAttributes().getOrDefault("LanguageAndScriptCode", "und");
    var reading = new Reading();
    List<XmlNode> header = new ArrayList<>(1);
    List<XmlNode> purged = new ArrayList<>(1);
    items.forEach(
        Set.of(),
        item -> {
          listener.accept(item);
          if (item.name().equals("MessageHeader")) {
            header.add(item);
          } else if (item.name().equals("PurgedRelease")) {
            purged.add(item);
          }
        });
    ErnMessage message = purged(reading, header(reading, header), language, only(purged));
    return new ReadMessage(version, message, reading.notes(), reading.places());
  }

  private static PurgeRelease purged(
      Reading reading, MessageHeader header, String language, XmlNode node) {
    ReleaseId id = IdPart.read(reading, node.all("ReleaseId"));
    List<String> titles =
        node.all("Title").stream().flatMap(each -> each.textsOf("TitleText").stream()).toList();
    List<String> names =
        node.all("Contributor", "ResourceContributor").stream()
            .flatMap(each -> each.all("PartyName").stream())
            .flatMap(each -> each.textsOf("FullName").stream())
            .toList();
    reading.finish(node);
    return new PurgeRelease(header, language, id, titles, names);
  }

  /** Read last, so that a message without a usable one is well-formed and bounded when refused. */
  private static MessageHeader header(Reading reading, List<XmlNode> nodes) {
    XmlNode node = only(nodes);
    MessageHeader header = HeaderPart.read(reading, node);
    reading.finish(node);
    return header;
  }

  private static <T> T only(List<T> found) {
    if (found.isEmpty()) {
      throw XmlRefusedException.unusable(1, "the message has no header, or nothing to purge");
    }
    return found.getFirst();
  }

  private static Set<Profile.Variant> variants(@Nullable String said) {
    var found = new TreeSet<Profile.Variant>();
    for (Profile.Variant variant : Profile.Variant.values()) {
      if (said != null && List.of(said.split(" ", -1)).contains(variant.name())) {
        found.add(variant);
      }
    }
    return found;
  }
}
