package dev.spindle.ddex.rules;

import java.util.List;

/** All rules, in the order their findings are told. */
public final class Rules {

  /** Every rule; a test holds their ids unique. */
  public static final List<Rule> ALL =
      List.of(
          new HeaderRules.SenderDpid(),
          new HeaderRules.RecipientDpid(),
          new HeaderRules.MessageIdSaid(),
          new IdentifierRules.IsrcForm(),
          new IdentifierRules.IsrcMissing(),
          new IdentifierRules.IsrcTwice(),
          new IdentifierRules.IcpnCheckDigit(),
          new IdentifierRules.GridCheckCharacter(),
          new IdentifierRules.ReleaseIdentified(),
          new IdentifierRules.IsniCheckCharacter(),
          new ReferenceRules.GroupReferences(),
          new ReferenceRules.TrackReleaseReferences(),
          new ReferenceRules.DealReferences(),
          new ReferenceRules.RecordingPlaced(),
          new ReferenceRules.SequenceTwice(),
          new ReferenceRules.GroupSequenced(),
          new ProfileRules.TrackReleasePerRecording(),
          new ProfileRules.NoTrackReleaseInSimple(),
          new ProfileRules.RecordingsOfProfile(),
          new ProfileRules.FrontCover(),
          new ProfileRules.FrontCoverLinked(),
          new VariantRules.VariantGroups(),
          new VariantRules.BoxedReleaseIdentified(),
          new VariantRules.WorkHasMovements(),
          new VariantRules.WorksNotBesideDiscs(),
          new MetadataRules.MainArtist(),
          new MetadataRules.ContributorTwice(),
          new MetadataRules.OwnValueWithNamespace(),
          new MetadataRules.CLineSaid(),
          new MetadataRules.ReleaseDateSaid(),
          new MetadataRules.OriginalDateFirst(),
          new MetadataRules.TypeInTitle(),
          new DealRules.NothingOnSale(),
          new DealRules.ShownBeforeSold(),
          new DealRules.ModelAndUse(),
          new DealRules.DealTwice(),
          new StoreRules.MinimumVersion(),
          new StoreRules.TrackDeals(),
          new StoreRules.WorldwideOnly(),
          new StoreRules.LiveOrTest());

  private Rules() {}
}
