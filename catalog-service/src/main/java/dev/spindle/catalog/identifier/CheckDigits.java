package dev.spindle.catalog.identifier;

/** The check character systems behind the identifiers. */
final class CheckDigits {

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private CheckDigits() {}

  /** ISO 7064 MOD 37,36: the character that follows the payload in a GRid or a DPID. */
  static char mod37And36(String payload) {
    int product = 36;
    for (char c : payload.toCharArray()) {
      int sum = (product + ALPHABET.indexOf(c)) % 36;
      product = (sum == 0 ? 36 : sum) * 2 % 37;
    }
    return ALPHABET.charAt((37 - product) % 36);
  }

  /** ISO 7064 MOD 11-2: the last character of an ISNI, a digit or X. */
  static char mod11And2(String payload) {
    int product = 0;
    for (char c : payload.toCharArray()) {
      product = (product + (c - '0')) * 2 % 11;
    }
    int check = (12 - product) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  /** GS1 General Specifications: weights 3 and 1 from the right, modulo 10. */
  static char gs1(String payload) {
    int sum = 0;
    for (int i = 0; i < payload.length(); i++) {
      int weight = (payload.length() - i) % 2 == 1 ? 3 : 1;
      sum += weight * (payload.charAt(i) - '0');
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** CISAC IPI name number: two digits after the first nine. */
  static String ipi(String payload) {
    int sum = 0;
    for (int i = 0; i < payload.length(); i++) {
      sum += (10 - i) * (payload.charAt(i) - '0');
    }
    return "%02d".formatted((101 - sum % 101) % 100);
  }
}
