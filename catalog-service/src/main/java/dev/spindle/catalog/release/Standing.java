package dev.spindle.catalog.release;

/**
 * Where a release stands, as lifecycle-service last said.
 *
 * @param state production state, upper snake case
 * @param lock how much may be edited
 * @param version of the lifecycle, 0 before it first spoke
 */
public record Standing(String state, LockLevel lock, long version) {

  /** Before lifecycle-service first spoke. */
  public static final Standing NEW = new Standing("DRAFT", LockLevel.UNLOCKED, 0);
}
