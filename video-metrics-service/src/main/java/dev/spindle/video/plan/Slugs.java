package dev.spindle.video.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as part of an address. */
public final class Slugs {

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 80;

  private Slugs() {}

  /** Letters, digits, hyphens; {@code video} when nothing of the title is left. */
  public static String of(String title) {
    var apart = Normalizer.normalize(title, Normalizer.Form.NFKD).replace("ß", "ss");
    var plain = ACCENT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    var cut = plain.substring(0, Math.min(plain.length(), LONGEST));
    var slug = OTHER.matcher(cut).replaceAll("-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "video" : slug;
  }
}
