package dev.spindle.gateway.routing;

import java.util.Locale;

/** The services behind the door. Their names are the keys under {@code spindle.services}. */
enum Service {
  CATALOG,
  LIFECYCLE,
  DSP_SYNC,
  IMPORT,
  DELIVERY,
  VIDEO;

  /** Kebab case, as in configuration, in error texts and in {@code /api/ops/{service}}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
