package dev.spindle.ddex.resource;

import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.value.Text;

/**
 * A hash over a file.
 *
 * @param algorithm of HASH_ALGORITHM; MD5 and SHA1 are known to all versions, SHA-256 from 4.2
 * @param value hexadecimal
 */
public record HashSum(Term algorithm, String value) {

  /** Checks the text. */
  public HashSum {
    value = Text.required("hash", value);
  }

  /** MD5, 32 hexadecimal digits. */
  public static HashSum md5(String hex) {
    return new HashSum(Term.of(Terms.HASH_ALGORITHM, "MD5"), hex);
  }

  /** SHA-256, 64 hexadecimal digits. */
  public static HashSum sha256(String hex) {
    return new HashSum(Term.of(Terms.HASH_ALGORITHM, "SHA-256"), hex);
  }
}
