package dev.spindle.delivery.failure;

/**
 * Ends an attempt: what went wrong, in a category that decides what happens next. The message is
 * one plain sentence that is safe to show to the tenant; it never holds a credential.
 */
public final class DeliveryFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCategory category;
  private final boolean permanent;

  private DeliveryFailure(
      ErrorCategory category, boolean permanent, String message, Throwable cause) {
    super(message, cause);
    this.category = category;
    this.permanent = permanent;
  }

  private DeliveryFailure(ErrorCategory category, boolean permanent, String message) {
    super(message);
    this.category = category;
    this.permanent = permanent;
  }

  /** A failure that is tried again as often as its category says. */
  public static DeliveryFailure of(ErrorCategory category, String message) {
    return new DeliveryFailure(category, false, message);
  }

  /** A failure that is tried again as often as its category says. */
  public static DeliveryFailure of(ErrorCategory category, String message, Throwable cause) {
    return new DeliveryFailure(category, false, message, cause);
  }

  /** A failure that the same try would meet again, whatever its category usually allows. */
  public static DeliveryFailure permanent(ErrorCategory category, String message) {
    return new DeliveryFailure(category, true, message);
  }

  /** A failure that the same try would meet again, whatever its category usually allows. */
  public static DeliveryFailure permanent(ErrorCategory category, String message, Throwable cause) {
    return new DeliveryFailure(category, true, message, cause);
  }

  /** Decides the retries. */
  public ErrorCategory category() {
    return category;
  }

  /** Whether trying again is pointless until a person has changed something. */
  public boolean isPermanent() {
    return permanent;
  }

  /** The sentence for people. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
