package dev.spindle.ddex.rules;

/** One business rule. Stateless. */
public interface Rule {

  /** Stable id, kebab case. */
  String id();

  /** Standard and clause, or a store's guide. */
  String source();

  /** Looks at a message and tells what breaks the rule. */
  void check(Case of);
}
