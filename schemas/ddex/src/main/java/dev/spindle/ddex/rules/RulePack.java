package dev.spindle.ddex.rules;

import dev.spindle.ddex.value.ErnVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a store demands, as data with a version: properties files in {@code rules/packs}, or an
 * operator's own.
 *
 * @param name of the store, for people
 * @param edition date of the demands, YYYY-MM
 * @param source where they were read
 * @param minimumErn oldest version taken
 * @param trackDeals each track must be offered by itself
 * @param worldwideOnly no deal may name territories
 * @param controlType live or test must be said
 * @param purge whether a purge is taken as a takedown
 * @param audio what sound files must be
 * @param cover what the cover must be
 */
public record RulePack(
    String name,
    String edition,
    String source,
    ErnVersion minimumErn,
    boolean trackDeals,
    boolean worldwideOnly,
    boolean controlType,
    boolean purge,
    Audio audio,
    Cover cover) {

  /**
   * Demands on sound files; an empty set demands nothing.
   *
   * @param codecs DDEX names
   * @param samplingRates Hertz
   * @param bits per sample
   * @param channels number
   * @param extensibleWav whether WAVE_FORMAT_EXTENSIBLE is taken
   */
  public record Audio(
      Set<String> codecs,
      Set<String> samplingRates,
      Set<String> bits,
      Set<String> channels,
      boolean extensibleWav) {}

  /**
   * Demands on the cover.
   *
   * @param codecs DDEX names; empty demands nothing
   * @param minimumPixels of the shorter side
   * @param square whether both sides must be equal
   */
  public record Cover(Set<String> codecs, int minimumPixels, boolean square) {}

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "edition",
          "source",
          "minimum-ern",
          "track-deals",
          "worldwide-only",
          "control-type",
          "purge",
          "audio.codecs",
          "audio.sampling-rates",
          "audio.bits",
          "audio.channels",
          "audio.extensible-wav",
          "cover.codecs",
          "cover.minimum-pixels",
          "cover.square");

  /** Demands nothing beyond DDEX. */
  public static final RulePack NONE = parse("name=any store\nedition=2026-01\nsource=none");

  /** The packs that come with the library: name of the file without its end. */
  public static final List<String> INCLUDED =
      List.of("spotify-2026-04", "apple-2025-10", "audius-2026-01", "generic-2026-01");

  /**
   * A pack that comes with the library.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static RulePack included(String name) {
    try (InputStream in = RulePack.class.getResourceAsStream("packs/" + name + ".properties")) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no rule pack \"%s\"; there are %s".formatted(name, INCLUDED));
      }
      return parse(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A pack in the form of a properties file. */
  public static RulePack parse(String text) {
    return parse(new StringReader(text));
  }

  private static RulePack parse(Reader reader) {
    var data = new Properties();
    try (reader) {
      data.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    for (String key : data.stringPropertyNames()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("a rule pack has no \"%s\"".formatted(key));
      }
    }
    return new RulePack(
        data.getProperty("name", ""),
        data.getProperty("edition", ""),
        data.getProperty("source", ""),
        ErnVersion.ofNumber(data.getProperty("minimum-ern", "3.8.2"))
            .orElseThrow(() -> wrong(data, "minimum-ern")),
        flag(data, "track-deals"),
        flag(data, "worldwide-only"),
        flag(data, "control-type"),
        flag(data, "purge"),
        new Audio(
            set(data, "audio.codecs"),
            set(data, "audio.sampling-rates"),
            set(data, "audio.bits"),
            set(data, "audio.channels"),
            !data.containsKey("audio.extensible-wav") || flag(data, "audio.extensible-wav")),
        new Cover(
            set(data, "cover.codecs"),
            number(data, "cover.minimum-pixels"),
            flag(data, "cover.square")));
  }

  private static boolean flag(Properties data, String key) {
    return switch (data.getProperty(key, "no")) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw wrong(data, key);
    };
  }

  private static int number(Properties data, String key) {
    String said = data.getProperty(key, "0");
    if (!said.matches("\\d{1,6}")) {
      throw wrong(data, key);
    }
    return Integer.parseInt(said);
  }

  private static IllegalArgumentException wrong(Properties data, String key) {
    return new IllegalArgumentException("%s=%s is not understood".formatted(key, data.get(key)));
  }

  private static Set<String> set(Properties data, String key) {
    String list = data.getProperty(key, "").strip();
    return list.isEmpty() ? Set.of() : new TreeSet<>(List.of(list.split("\\s+", -1)));
  }
}
