package dev.spindle.delivery.acknowledgement;

import java.util.Set;

/**
 * What need not be read again.
 *
 * @param answers names of the files that were understood
 * @param unreadable files that were not, as they looked; one that has changed since is read again
 */
record KnownFiles(Set<String> answers, Set<Sighting> unreadable) {

  boolean have(Sighting file) {
    return answers.contains(file.name()) || unreadable.contains(file);
  }
}
