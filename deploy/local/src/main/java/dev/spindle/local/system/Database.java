package dev.spindle.local.system;

import java.util.Locale;

/** The databases of the one PostgreSQL: one for each service, and the schema registry's own. */
public enum Database {
  CATALOG,
  LIFECYCLE,
  DSP_SYNC,
  IMPORT,
  DELIVERY,
  VIDEO_METRICS,
  REGISTRY;

  /** Its name in PostgreSQL. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role that owns the database and runs its migrations. */
  public String owner() {
    return label() + "_owner";
  }

  /** The role that works in it, owns nothing and is held by row-level security. */
  public String app() {
    return label() + "_app";
  }
}
