package dev.spindle.ddex.model;

/** A message about releases. */
public sealed interface ErnMessage permits NewRelease, PurgeRelease {

  /** Who sends what to whom, when. */
  MessageHeader header();

  /** Language and script of texts that name none, for example en. */
  String language();
}
