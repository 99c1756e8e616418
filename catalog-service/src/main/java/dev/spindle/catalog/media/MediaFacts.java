package dev.spindle.catalog.media;

/** What the header of a file says, checked against its bytes. */
public sealed interface MediaFacts permits AudioFacts, ImageFacts {

  /** MIME type by magic, never by name or by what the client said. */
  String mediaType();
}
