package dev.spindle.local.demo.story;

/** What was read back is not what was meant; the message says what was found instead. */
final class Disproved extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Disproved(String found) {
    super(found);
  }

  /**
   * @throws Disproved with what was found, unless it holds
   */
  static void unless(boolean holds, String found, Object... values) {
    if (!holds) {
      throw new Disproved(found.formatted(values));
    }
  }
}
