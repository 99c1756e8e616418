package dev.spindle.delivery.target;

import dev.spindle.ddex.rules.RulePack;
import java.util.Comparator;
import java.util.Optional;

/** Finds a store's rule pack by the word a target has for it. */
public final class RulePacks {

  private static final String NONE = "none";

  private RulePacks() {}

  /** What the store of a target demands; nothing beyond DDEX when its pack is no more. */
  public static RulePack of(Target target) {
    return of(target.spec());
  }

  /** What the store of a target demands; nothing beyond DDEX when its pack is no more. */
  public static RulePack of(TargetSpec target) {
    return find(target.store().rulePack()).orElse(RulePack.NONE);
  }

  /**
   * The pack of that name.
   *
   * @param name {@code none}, a pack with its edition (spotify-2026-04), or a store's word alone
   *     (spotify) for its newest edition
   * @return empty when there is none
   */
  public static Optional<RulePack> find(String name) {
    if (name.equals(NONE)) {
      return Optional.of(RulePack.NONE);
    }
    return RulePack.INCLUDED.stream()
        .filter(pack -> pack.equals(name) || pack.matches(name + "-\\d{4}-\\d{2}"))
        .max(Comparator.naturalOrder())
        .map(RulePack::included);
  }
}
