package dev.spindle.delivery.packaging;

import dev.spindle.ddex.build.MessageAssembly;
import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.ern.UnwritableException;
import dev.spindle.ddex.model.ErnMessage;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.MessageHeader.ControlType;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.PurgeRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.Schedule;
import dev.spindle.delivery.shipment.MessageType;
import dev.spindle.delivery.target.TargetSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the message and the layout of a package. Pure but for nothing: the same snapshot, target
 * and moment give the same bytes, so a package can be made again after a crash.
 */
@Component
public class PackageBuilder {

  private static final ErnWriter WRITER = ErnWriter.forVersion(ErnVersion.ERN_43);

  PackageBuilder() {}

  /**
   * What a package is made from.
   *
   * @param type a takedown is the same message without a deal, a purge names the release alone
   * @param schedule the plan deals start from; may be null when nothing is offered
   * @param created the moment the message names as its making
   * @param held SHA-256 of the resources the store has already: the message speaks of them, the
   *     package does not bring them. Source: DDEX choreography, updates resend the complete
   *     message, binaries need not be resent
   */
  public record Ingredients(
      ReleaseSnapshot release,
      TargetSpec target,
      MessageType type,
      @Nullable Schedule schedule,
      Instant created,
      BatchId batch,
      Set<String> held) {

    /** Copies the set. */
    public Ingredients {
      held = Set.copyOf(held);
    }
  }

  /** A message and its layout, or what stands against there being one. */
  public sealed interface Outcome {

    /** There is a message. */
    record Made(PackagePlan plan, String ern) implements Outcome {}

    /** There is none; everything that is missing. */
    record Impossible(List<Finding> findings) implements Outcome {}
  }

  /** Makes the message and the layout. */
  public Outcome build(Ingredients from) {
    var missing = shortcomings(from);
    if (!missing.isEmpty()) {
      return new Outcome.Impossible(missing);
    }
    try {
      var layout = new Layout(from.release(), from.target().names());
      return from.type() == MessageType.PURGE ? purge(from, layout) : release(from, layout);
    } catch (UnwritableException e) {
      return new Outcome.Impossible(e.findings());
    } catch (IllegalArgumentException e) {
      return new Outcome.Impossible(List.of(unsayable(e)));
    }
  }

  /** A release that is to be forgotten may lack anything but a name to call it by. */
  private static List<Finding> shortcomings(Ingredients from) {
    if (from.type() == MessageType.PURGE) {
      return Shortcomings.ofName(from.release());
    }
    var where = DealTerms.where(from.release().territories(), from.target().territories());
    return Shortcomings.of(from.release(), where, from.type().offers());
  }

  private static Outcome release(Ingredients from, Layout layout) {
    var draft = new ReleaseDrafts(from.release(), layout).draft(offer(from), from.schedule());
    var message = MessageAssembly.of(header(from, layout), language(from), draft);
    var brought =
        layout.resources().stream().filter(file -> !from.held().contains(file.sha256())).toList();
    return made(from, layout, WRITER.identified(message, prefix(from)), brought);
  }

  private static Outcome purge(Ingredients from, Layout layout) {
    var release = from.release();
    var message =
        new PurgeRelease(
            header(from, layout),
            language(from),
            ReleaseDrafts.id(release),
            List.of(release.title()),
            List.of());
    return made(from, layout, WRITER.identified(message, prefix(from)), List.of());
  }

  private static Outcome made(
      Ingredients from, Layout layout, ErnMessage message, List<PackagedFile> brought) {
    var ern = WRITER.text(message);
    var files = new ArrayList<>(brought);
    files.add(messageFile(layout.message(), ern));
    return new Outcome.Made(
        new PackagePlan(
            from.batch().text(), message.header().messageId(), shipped(from.release()), files),
        ern);
  }

  private static String language(Ingredients from) {
    return DdexWords.language(from.release().language());
  }

  private static String prefix(Ingredients from) {
    return from.release().sender().dpid() + "-";
  }

  private static PackagePlan.ShippedRelease shipped(ReleaseSnapshot release) {
    return new PackagePlan.ShippedRelease(
        release.packageId(), release.upc(), release.grid(), release.sender());
  }

  private static MessageHeader header(Ingredients from, Layout layout) {
    var sender = from.release().sender();
    var store = from.target().store();
    return new MessageHeader(
        from.release().packageId(),
        "",
        layout.messageName(),
        MessagingParty.of(sender.dpid(), sender.name()),
        null,
        List.of(MessagingParty.of(store.dpid(), store.name())),
        from.created().atOffset(ZoneOffset.UTC),
        from.target().live() ? ControlType.LiveMessage : ControlType.TestMessage,
        null);
  }

  private static ReleaseDraft.Offer offer(Ingredients from) {
    if (!from.type().offers()) {
      return ReleaseDraft.Offer.none();
    }
    if (from.schedule() == null) {
      throw DeliveryFailure.permanent(
          ErrorCategory.METADATA, "The release has no date, so its deals have no start");
    }
    var where =
        DealTerms.where(from.release().territories(), from.target().territories()).orElseThrow();
    return ReleaseDraft.Offer.everywhereAlike(DealTerms.of(from.release(), where, from.schedule()));
  }

  private static PackagedFile messageFile(String path, String ern) {
    var bytes = ern.getBytes(StandardCharsets.UTF_8);
    return new PackagedFile(
        path, bytes.length, Digests.md5(bytes), Digests.sha256(bytes), null, "application/xml");
  }

  private static Finding unsayable(IllegalArgumentException e) {
    var why = Optional.ofNullable(e.getMessage()).orElse("a value is not allowed");
    return Finding.error(
            Stage.EXPRESSION, "unsayable", null, "ERN 4.3 cannot say: " + why, "ERN 4.3")
        .fix("Mend the value in the catalogue; a new delivery follows by itself", null);
  }
}
