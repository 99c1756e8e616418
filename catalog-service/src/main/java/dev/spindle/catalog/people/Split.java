package dev.spindle.catalog.people;

/**
 * A collaborator's share.
 *
 * @param name of the collaborator
 * @param kind which income
 * @param role what the share is for
 * @param basisPoints hundredths of a per cent, 1 to 10000
 */
public record Split(String name, SplitKind kind, ContributorRole role, int basisPoints) {}
