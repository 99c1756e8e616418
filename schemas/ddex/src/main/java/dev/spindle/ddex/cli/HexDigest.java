package dev.spindle.ddex.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** MD5 of a stream: what most stores compare. */
final class HexDigest {

  private HexDigest() {}

  static String md5(InputStream in) throws IOException {
    try (var digesting = new DigestInputStream(in, MessageDigest.getInstance("MD5"))) {
      digesting.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has MD5", missing);
    }
  }
}
