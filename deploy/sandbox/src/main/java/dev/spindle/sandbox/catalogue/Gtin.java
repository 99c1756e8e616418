package dev.spindle.sandbox.catalogue;

/** GTINs in the forms stores show them in. */
public final class Gtin {

  private Gtin() {}

  /** 14 digits, padded with zeros on the left; what is longer stays as it is. */
  public static String padded(String gtin) {
    return "0".repeat(Math.max(0, 14 - gtin.length())) + gtin;
  }

  /** Without leading zeros. */
  public static String bare(String gtin) {
    return gtin.replaceFirst("^0+(?=.)", "");
  }
}
