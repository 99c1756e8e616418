package dev.spindle.sandbox.store;

import java.nio.file.Path;

/**
 * A practice store.
 *
 * @param name lower case, part of URLs and paths
 * @param title as shown to people
 * @param shape whose API it copies
 * @param dpid DDEX party id it answers to, 18 characters; blank when it takes no deliveries
 * @param partnerMode whether fields that only big partners see are in the answers
 * @param inbox its SFTP root
 * @param desk its own papers, out of a sender's reach
 */
public record Store(
    String name,
    String title,
    StoreShape shape,
    String dpid,
    boolean partnerMode,
    Path inbox,
    Path desk) {

  /** Folder in the inbox that the store's answers appear in. */
  public Path acknowledgements() {
    return inbox.resolve("acknowledgements");
  }
}
