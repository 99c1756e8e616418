package dev.spindle.ddex.part;

import dev.spindle.ddex.resource.FileRef;
import dev.spindle.ddex.resource.HashSum;
import dev.spindle.ddex.resource.Preview;
import dev.spindle.ddex.resource.Preview.Expression;
import dev.spindle.ddex.resource.TechnicalDetails;
import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a file is, its hash, and which part of it is the preview. */
public final class FilePart {

  private FilePart() {}

  /** File as 4.x writes it: one URI. */
  public static void uri(XmlOut out, @Nullable FileRef file) {
    if (file != null) {
      out.open("File").text("URI", file.uri());
      HashSum hash = file.hash();
      if (hash != null) {
        out.open("HashSum");
        Leaves.term(out, "Algorithm", hash.algorithm());
        out.text("HashSumValue", hash.value()).close();
      }
      out.text("FileSize", file.size()).close();
    }
  }

  /** File as 3.8.2 writes it: name and path apart; it has no size. */
  public static void nameAndPath(XmlOut out, FileRef file) {
    int slash = file.uri().lastIndexOf('/') + 1;
    out.open("File").text("FileName", file.uri().substring(slash));
    out.text("FilePath", slash == 0 ? null : file.uri().substring(0, slash));
    HashSum hash = file.hash();
    if (hash != null) {
      out.open("HashSum").text("HashSum", hash.value());
      Leaves.term(out, "HashSumAlgorithmType", hash.algorithm());
      out.close();
    }
    out.close();
  }

  /** Reads both forms. */
  public static @Nullable FileRef uri(Reading reading, @Nullable XmlNode node) {
    return reading.attempt(
        node,
        n -> {
          BigDecimal size = reading.decimal(n.one("FileSize"));
          return new FileRef(
              address(n),
              reading.attempt(n.one("HashSum"), h -> hash(reading, h)),
              size == null ? null : size.longValue());
        });
  }

  private static String address(XmlNode file) {
    String uri = file.textOf("URI");
    String url = uri == null ? file.textOf("URL") : uri;
    String name = Objects.requireNonNullElse(file.textOf("FileName"), "");
    String path = Objects.requireNonNullElse(file.textOf("FilePath"), "");
    boolean joined = path.isEmpty() || path.endsWith("/");
    return url == null ? path + (joined ? "" : "/") + name : url;
  }

  private static @Nullable HashSum hash(Reading reading, XmlNode node) {
    Term algorithm = reading.term(Terms.HASH_ALGORITHM, node.one("Algorithm"));
    Term older = reading.term(Terms.HASH_ALGORITHM, node.one("HashSumAlgorithmType"));
    String value = node.textOf("HashSumValue");
    String olderValue = node.textOf("HashSum");
    Term known = algorithm == null ? older : algorithm;
    return known == null
        ? null
        : new HashSum(known, Objects.requireNonNullElse(value == null ? olderValue : value, ""));
  }

  /** Preview as 4.3 writes it: a clip with a reference of its own. */
  public static void clip(XmlOut out, TechnicalDetails details) {
    Preview preview = details.preview();
    if (preview != null) {
      out.open("ClipDetails");
      out.text("TechnicalResourceDetailsReference", details.clipReference());
      out.text("ClipType", "Preview").open("Timing");
      out.text("StartPoint", preview.start().toPlainString());
      out.text("EndPoint", plain(preview.end())).text("DurationUsed", preview.length()).close();
      out.text("ExpressionType", preview.expression()).close();
    }
  }

  /** Preview as 4.2 and 3.8.2 write it. */
  public static void preview(XmlOut out, @Nullable Preview preview) {
    if (preview != null) {
      out.open("PreviewDetails").text("StartPoint", preview.start().toPlainString());
      out.text("EndPoint", plain(preview.end())).text("Duration", preview.length());
      out.text("ExpressionType", preview.expression()).close();
    }
  }

  /** Reads both forms from technical details. */
  public static @Nullable Preview preview(Reading reading, XmlNode details) {
    details.one("IsPreview");
    XmlNode clip = details.one("ClipDetails");
    if (clip != null) {
      clip.all("TechnicalResourceDetailsReference", "ClipType");
      return times(reading, clip.one("Timing"), clip.one("ExpressionType"));
    }
    XmlNode older = details.one("PreviewDetails");
    return older == null ? null : times(reading, older, older.one("ExpressionType"));
  }

  private static @Nullable Preview times(
      Reading reading, @Nullable XmlNode times, @Nullable XmlNode expression) {
    return reading.attempt(
        times,
        n -> {
          BigDecimal start = reading.decimal(n.one("StartPoint"));
          Expression how = reading.value(Expression.class, expression);
          XmlNode used = n.one("DurationUsed");
          return new Preview(
              start == null ? BigDecimal.ZERO : start,
              reading.decimal(n.one("EndPoint")),
              reading.duration(used == null ? n.one("Duration") : used),
              how == null ? Expression.Instructive : how);
        });
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
