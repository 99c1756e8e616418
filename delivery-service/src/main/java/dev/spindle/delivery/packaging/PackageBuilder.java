package dev.spindle.delivery.packaging;

import dev.spindle.ddex.build.MessageAssembly;
import dev.spindle.ddex.build.ReleaseDraft;
import dev.spindle.ddex.ern.ErnWriter;
import dev.spindle.ddex.ern.UnwritableException;
import dev.spindle.ddex.model.MessageHeader;
import dev.spindle.ddex.model.MessageHeader.ControlType;
import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.NewRelease;
import dev.spindle.ddex.report.Finding;
import dev.spindle.ddex.report.Stage;
import dev.spindle.ddex.value.ErnVersion;
import dev.spindle.delivery.failure.DeliveryFailure;
import dev.spindle.delivery.failure.ErrorCategory;
import dev.spindle.delivery.release.ReleaseSnapshot;
import dev.spindle.delivery.release.Schedule;
import dev.spindle.delivery.target.TargetSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * @param offers false for a takedown: the same message without a deal
   * @param schedule the plan deals start from; may be null when nothing is offered
   * @param created the moment the message names as its making
   * @param held SHA-256 of the resources the store has already: the message speaks of them, the
   *     package does not bring them. Source: DDEX choreography, updates resend the complete
   *     message, binaries need not be resent
   */
  public record Ingredients(
      ReleaseSnapshot release,
      TargetSpec target,
      boolean offers,
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
    var where = DealTerms.where(from.release().territories(), from.target().territories());
    var missing = Shortcomings.of(from.release(), where, from.offers());
    if (!missing.isEmpty()) {
      return new Outcome.Impossible(missing);
    }
    try {
      return made(from, new Layout(from.release(), from.target().names()), offer(from));
    } catch (UnwritableException e) {
      return new Outcome.Impossible(e.findings());
    } catch (IllegalArgumentException e) {
      return new Outcome.Impossible(List.of(unsayable(e)));
    }
  }

  private static Outcome made(Ingredients from, Layout layout, ReleaseDraft.Offer offer) {
    var draft = new ReleaseDrafts(from.release(), layout).draft(offer, from.schedule());
    var language = DdexWords.language(from.release().language());
    var sender = from.release().sender().dpid();
    NewRelease message =
        WRITER.identified(MessageAssembly.of(header(from, layout), language, draft), sender + "-");
    var ern = WRITER.text(message);
    var files =
        layout.resources().stream()
            .filter(file -> !from.held().contains(file.sha256()))
            .collect(Collectors.toCollection(ArrayList::new));
    files.add(messageFile(layout.message(), ern));
    return new Outcome.Made(
        new PackagePlan(
            from.batch().text(), message.header().messageId(), shipped(from.release()), files),
        ern);
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
    if (!from.offers()) {
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
