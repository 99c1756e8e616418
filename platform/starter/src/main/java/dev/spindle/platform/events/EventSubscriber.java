package dev.spindle.platform.events;

/**
 * A bean that says what a service hears. One class per source service; {@code subscribe} is its
 * table of contents:
 *
 * {@snippet :
 * public void subscribe(Subscriptions on) {
 *   on.event(Topics.RELEASE_CHANGED, ReleaseChanged.class, this::follow);
 *   on.tombstone(Topics.RELEASE_CHANGED, this::forget);
 *   on.events(Topics.RELEASE_TRANSITIONED, ReleaseTransitioned.class, this::stand); // all at once
 * }
 * }
 */
public interface EventSubscriber {

  /** Called once, at start. */
  void subscribe(Subscriptions on);
}
