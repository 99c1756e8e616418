package dev.spindle.ddex.choreography;

import dev.spindle.ddex.model.MessageHeader.MessagingParty;
import dev.spindle.ddex.model.ReleaseId;
import dev.spindle.ddex.value.Text;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of what was sent. Version 1.6 speaks of one file, 1.8 of any number of releases.
 *
 * @param messageId of the acknowledgement itself; empty in 1.6
 * @param sender the store
 * @param recipient who had sent
 * @param created when
 * @param releases one in 1.6
 */
public record Acknowledgement(
    String messageId,
    MessagingParty sender,
    MessagingParty recipient,
    OffsetDateTime created,
    List<Item> releases) {

  /** What a store found; names are DDEX's. */
  public enum FileStatus {
    /** A role that is not known. */
    ArtistRoleUnknown,
    /** A date that cannot be. */
    CommercialReleaseDateInvalid,
    /** Deals that contradict. */
    ConflictingAvailabilityPeriods,
    /** A publisher twice. */
    DuplicatedPublisherNames,
    /** Files without a message. */
    ErnMissing,
    /** All is well. */
    FileOK,
    /** An identifier that is not known. */
    IdentifierInvalid,
    /** An identifier in the wrong form. */
    IdentifierSyntaxInvalid,
    /** The store's own trouble; try again. */
    InternalError,
    /** Something is not said. */
    MetadataMissing,
    /** The message breaks the schema. */
    NewReleaseMessageInvalid,
    /** A track without a deal. */
    NoDealForTrackRelease,
    /** No deal at all. */
    NoDealInNewReleaseMessage,
    /** First release after the release. */
    OriginalReleaseDateLaterThanReleaseDate,
    /** No main artist. */
    PrimaryArtistNameMissing,
    /** A file that cannot be read. */
    ResourceCorrupt,
    /** A file that is not there. */
    ResourceMissing,
    /** A file that is not as the store wants it. */
    ResourceNotMeetingSpecifications,
    /** A hash that does not fit. */
    SignatureOrHashSumWrongOrMissing,
    /** A use the store does not offer. */
    UnsupportedUsage,
    /** Something of the store's own; see the text. */
    UserDefined
  }

  /** What the sender is to do; names are DDEX's. */
  public enum ProposedAction {
    /** Nothing more with these files; since value sets of 2020. */
    DoNotResendAffectedResource,
    /** Nothing more with this release; since value sets of 2020. */
    DoNotResendRelease,
    /** The message again. */
    ResendXmlOnly,
    /** Everything again. */
    ResendXmlAndResources,
    /** See the text. */
    UserDefined
  }

  /** How far a release has come; names are DDEX's, 1.8 alone. */
  public enum SupplyChainStatus {
    /** The store has it. */
    DeliveredToReleaseDistributor,
    /** On its way. */
    InDeliveryToReleaseDistributor,
    /** Being made. */
    InPreparationForDeliveryToReleaseDistributor,
    /** Asked for. */
    OrderPlacedForReleaseDistributor,
    /** The sender failed. */
    ProcessingErrorAtReleaseCreator,
    /** The store failed. */
    ProcessingErrorAtReleaseDistributor,
    /** On sale. */
    ReleaseMadeAvailableToConsumers,
    /** Not on sale. */
    ReleaseNotAvailable,
    /** Received. */
    ReleaseReceivedByReleaseDistributor,
    /** Ready to go on sale. */
    ReleaseStagedForPublication,
    /** Refused by policy. */
    ReleaseViolatesTermsOfService,
    /** Somebody else has it. */
    RightsConflict,
    /** Taken in. */
    SuccessfullyIngestedByReleaseDistributor,
    /** See the text. */
    UserDefined
  }

  /**
   * What became of one release.
   *
   * @param release which
   * @param acknowledgedMessage id of the ERN message; null in 1.6
   * @param batch its batch id, or null
   * @param statuses what was found; one in 1.6
   * @param supplyChain how far it has come; null in 1.6
   * @param error text for people, or null
   * @param action what to do, or null
   * @param manualCheck a person has to look
   * @param affected ISRCs of the recordings meant
   */
  public record Item(
      ReleaseId release,
      @Nullable String acknowledgedMessage,
      @Nullable String batch,
      List<FileStatus> statuses,
      @Nullable SupplyChainStatus supplyChain,
      @Nullable String error,
      @Nullable ProposedAction action,
      boolean manualCheck,
      List<String> affected) {

    /** Checks the text, copies the lists. */
    public Item {
      statuses = List.copyOf(statuses);
      error = Text.optional("error text", error);
      affected = List.copyOf(affected);
    }

    /** Whether the store has nothing against it. */
    public boolean isPositive() {
      return statuses.stream().allMatch(status -> status == FileStatus.FileOK)
          && supplyChain != SupplyChainStatus.ProcessingErrorAtReleaseDistributor
          && supplyChain != SupplyChainStatus.ProcessingErrorAtReleaseCreator
          && supplyChain != SupplyChainStatus.ReleaseViolatesTermsOfService
          && supplyChain != SupplyChainStatus.RightsConflict;
    }
  }

  /** Checks that it speaks of something. */
  public Acknowledgement {
    releases = List.copyOf(releases);
    if (releases.isEmpty()) {
      throw new IllegalArgumentException("an acknowledgement speaks of a release");
    }
  }
}
