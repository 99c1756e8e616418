package dev.spindle.ddex.choreography;

import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.resource.HashSum;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a batch holds. Written last, as {@code BatchComplete_<batch id>.xml}: who sees it may take
 * the batch.
 *
 * @param sender who sends
 * @param recipient to whom
 * @param created when
 * @param test not to be acted on
 * @param root name of the batch folder
 * @param messages at least one
 */
public record Manifest(
    MessagingParty sender,
    MessagingParty recipient,
    OffsetDateTime created,
    boolean test,
    String root,
    List<Entry> messages) {

  /** What a message is for; names are DDEX's. */
  public enum DeliveryType {
    /** Catalogue that is out already. */
    BackCatalogDelivery,
    /** To be taken first. */
    HighPriorityDelivery,
    /** A new release. */
    NewReleaseDelivery,
    /** Sent before. */
    ReDelivery,
    /** To be taken down. */
    TakeDown
  }

  /** What kind of product a batch holds, one kind a batch; names are DDEX's. */
  public enum ProductType {
    /** Sound. */
    AudioProduct,
    /** Pictures. */
    GraphicsProduct,
    /** Sound and video. */
    MixedMediaBundleProduct,
    /** Ringtones and the like. */
    MobileProduct,
    /** Video. */
    VideoProduct
  }

  /**
   * A message of the batch.
   *
   * @param messageId of the ERN message
   * @param url of it relative to the batch folder, for example ./5012345678900/5012345678900.xml
   * @param release which it is about
   * @param delivery what it is for
   * @param product what kind
   * @param hash over the message file, or null
   */
  public record Entry(
      String messageId,
      String url,
      ReleaseId release,
      DeliveryType delivery,
      ProductType product,
      @Nullable HashSum hash) {}

  /** Checks that there is a message. */
  public Manifest {
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("a manifest names at least one message");
    }
  }
}
