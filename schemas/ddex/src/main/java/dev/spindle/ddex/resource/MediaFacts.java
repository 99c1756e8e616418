package dev.spindle.ddex.resource;

import dev.spindle.ddex.value.Term;
import dev.spindle.ddex.value.Terms;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a file's header says. Every part may be null.
 *
 * @param container of CONTAINER
 * @param audioCodec of AUDIO_CODEC; WAV is PCM
 * @param bitRate kilobits a second
 * @param channels number of audio channels
 * @param samplingRate Hertz
 * @param bitsPerSample audio
 * @param videoCodec of VIDEO_CODEC
 * @param imageCodec of IMAGE_CODEC
 * @param width pixels
 * @param height pixels
 */
public record MediaFacts(
    @Nullable Term container,
    @Nullable Term audioCodec,
    @Nullable BigDecimal bitRate,
    @Nullable Integer channels,
    @Nullable Integer samplingRate,
    @Nullable Integer bitsPerSample,
    @Nullable Term videoCodec,
    @Nullable Term imageCodec,
    @Nullable Integer width,
    @Nullable Integer height) {

  /** Nothing said. */
  public static final MediaFacts NONE =
      new MediaFacts(null, null, null, null, null, null, null, null, null, null);

  /** Audio: codec by its DDEX name, Hertz, bits per sample, channels. */
  public static MediaFacts audio(
      String codec, int samplingRate, @Nullable Integer bits, int channels) {
    Term term = Term.of(Terms.AUDIO_CODEC, codec);
    return new MediaFacts(null, term, null, channels, samplingRate, bits, null, null, null, null);
  }

  /** Image: codec by its DDEX name, pixels. */
  public static MediaFacts image(String codec, int width, int height) {
    Term term = Term.of(Terms.IMAGE_CODEC, codec);
    return new MediaFacts(null, null, null, null, null, null, null, term, width, height);
  }

  /** Video: codec by its DDEX name, pixels. */
  public static MediaFacts video(String codec, int width, int height) {
    Term term = Term.of(Terms.VIDEO_CODEC, codec);
    return new MediaFacts(null, null, null, null, null, null, term, null, width, height);
  }

  /** The same facts without the container, for versions that do not name it. */
  public MediaFacts withoutContainer() {
    return new MediaFacts(
        null,
        audioCodec,
        bitRate,
        channels,
        samplingRate,
        bitsPerSample,
        videoCodec,
        imageCodec,
        width,
        height);
  }
}
