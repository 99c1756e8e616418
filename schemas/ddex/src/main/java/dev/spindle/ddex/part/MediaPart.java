package dev.spindle.ddex.part;

import dev.spindle.ddex.resource.MediaFacts;
import dev.spindle.ddex.value.Terms;
import dev.spindle.ddex.xml.XmlNode;
import dev.spindle.ddex.xml.XmlOut;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file's header says, in the order all versions have it. */
public final class MediaPart {

  private static final Map<String, Integer> HERTZ =
      Map.of("Hz", 1, "kHz", 1_000, "MHz", 1_000_000, "GHz", 1_000_000_000);
  private static final Map<String, BigDecimal> KILOBITS =
      Map.of(
          "bps", new BigDecimal("0.001"),
          "kbps", BigDecimal.ONE,
          "Mbps", new BigDecimal(1_000),
          "Gbps", new BigDecimal(1_000_000));

  private MediaPart() {}

  /** Facts of a sound file. */
  public static void audio(XmlOut out, MediaFacts facts) {
    Leaves.term(out, "ContainerFormat", facts.container());
    Leaves.term(out, "AudioCodecType", facts.audioCodec());
    measured(out, "BitRate", facts.bitRate(), "kbps");
    out.text("NumberOfChannels", facts.channels());
    measured(out, "SamplingRate", facts.samplingRate(), "Hz");
    out.text("BitsPerSample", facts.bitsPerSample());
  }

  /** Facts of a film file. */
  public static void video(XmlOut out, MediaFacts facts) {
    Leaves.term(out, "ContainerFormat", facts.container());
    Leaves.term(out, "VideoCodecType", facts.videoCodec());
    measured(out, "VideoBitRate", facts.bitRate(), "kbps");
    size(out, facts);
    Leaves.term(out, "AudioCodecType", facts.audioCodec());
    out.text("NumberOfAudioChannels", facts.channels());
    measured(out, "AudioSamplingRate", facts.samplingRate(), "Hz");
    out.text("AudioBitsPerSample", facts.bitsPerSample());
  }

  /** Facts of an image file. */
  public static void image(XmlOut out, MediaFacts facts) {
    Leaves.term(out, "ImageCodecType", facts.imageCodec());
    size(out, facts);
  }

  /** Reads all three; what one kind does not have is null. */
  public static MediaFacts read(Reading reading, XmlNode node) {
    XmlNode bitRate = node.one("BitRate");
    XmlNode sampling = node.one("SamplingRate");
    XmlNode bits = node.one("BitsPerSample");
    XmlNode channels = node.one("NumberOfChannels");
    return new MediaFacts(
        reading.term(Terms.CONTAINER, node.one("ContainerFormat")),
        reading.term(Terms.AUDIO_CODEC, node.one("AudioCodecType")),
        reading.attempt(or(bitRate, node, "VideoBitRate"), MediaPart::kilobits),
        reading.anyInteger(or(channels, node, "NumberOfAudioChannels")),
        reading.attempt(or(sampling, node, "AudioSamplingRate"), MediaPart::hertz),
        reading.integer(or(bits, node, "AudioBitsPerSample")),
        reading.term(Terms.VIDEO_CODEC, node.one("VideoCodecType")),
        reading.term(Terms.IMAGE_CODEC, node.one("ImageCodecType")),
        reading.integer(node.one("ImageWidth")),
        reading.integer(node.one("ImageHeight")));
  }

  private static void size(XmlOut out, MediaFacts facts) {
    measured(out, "ImageHeight", facts.height(), "Pixel");
    measured(out, "ImageWidth", facts.width(), "Pixel");
  }

  private static void measured(XmlOut out, String element, @Nullable Number number, String unit) {
    if (number != null) {
      String text = number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
      out.open(element).attribute("UnitOfMeasure", unit).content(text).closeLeaf();
    }
  }

  private static @Nullable XmlNode or(@Nullable XmlNode first, XmlNode node, String second) {
    return first == null ? node.one(second) : first;
  }

  /** Without a unit DDEX means kbit/s. */
  private static BigDecimal kilobits(XmlNode node) {
    String unit = node.attribute("UnitOfMeasure");
    BigDecimal factor = KILOBITS.getOrDefault(unit == null ? "kbps" : unit, BigDecimal.ONE);
    BigDecimal plain = new BigDecimal(node.text()).multiply(factor).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Without a unit, numbers below 1,000 can only be kilohertz. */
  private static Integer hertz(XmlNode node) {
    BigDecimal number = new BigDecimal(node.text());
    String unit = node.attribute("UnitOfMeasure");
    String guessed = number.compareTo(BigDecimal.valueOf(1000)) < 0 ? "kHz" : "Hz";
    int factor = HERTZ.getOrDefault(unit == null ? guessed : unit, 1);
    return number.multiply(BigDecimal.valueOf(factor)).intValueExact();
  }
}
