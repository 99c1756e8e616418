package dev.spindle.contracts.topics;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro loads a class that a schema names only when it is trusted: our generated records are, and
 * nothing else of the class path, whatever a foreign schema names (bad-input row S31).
 */
public final class TrustedRecords {

  private static final String OURS = "dev.spindle.contracts.";

  private TrustedRecords() {}

  /** Tells Avro. Safe to repeat; {@link Topics} and every codec of ours do it first thing. */
  public static void declare() {
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.DEFAULT_TRUSTED_CLASSES,
            type -> type.getName().startsWith(OURS)));
  }
}
