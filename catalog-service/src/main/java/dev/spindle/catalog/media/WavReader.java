package dev.spindle.catalog.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RIFF WAVE, RF64 and BW64 with integer PCM. Sources: Microsoft WAVEFORMATEXTENSIBLE; EBU Tech 3306
 * (RF64).
 */
final class WavReader {

  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

  private final MediaInput input;
  private final List<MediaNote> notes = new ArrayList<>();
  private Optional<PcmFormat> format = Optional.empty();
  private long wideDataSize = -1;
  private long dataSize = -1;

  WavReader(MediaInput input) {
    this.input = input;
  }

  AudioFacts read() throws IOException {
    input.u32Little();
    if (!input.fourCc().equals("WAVE")) {
      throw MediaProbe.unsupported("This RIFF file is not WAVE.", "Upload WAV, FLAC or AIFF.");
    }
    while (!input.atEnd()) {
      chunk(input.fourCc(), input.u32Little());
    }
    var pcm = format.orElseThrow(() -> missing("fmt"));
    if (dataSize < 0) {
      throw missing("data");
    }
    return new AudioFacts(
        "audio/wav",
        "PCM",
        (int) pcm.rate(),
        pcm.bits(),
        pcm.channels(),
        pcm.lasting(dataSize / pcm.frameBytes()),
        List.copyOf(notes));
  }

  private void chunk(String id, long size) throws IOException {
    switch (id) {
      case "ds64" -> wide(size);
      case "fmt " -> format(size);
      case "data" -> data(size);
      default -> other(size);
    }
    if (size % 2 == 1 && size != UNKNOWN_SIZE && !input.atEnd()) {
      input.u8();
    }
  }

  private void wide(long size) throws IOException {
    if (size < 24) {
      throw MalformedMediaException.damaged("The ds64 chunk is too short.");
    }
    input.u64Little();
    wideDataSize = input.u64Little();
    input.skip(size - 16);
  }

  private void format(long size) throws IOException {
    if (size < 16 || format.isPresent()) {
      throw MalformedMediaException.damaged("The fmt chunk is too short or there twice.");
    }
    int code = input.u16Little();
    int channels = input.u16Little();
    long rate = input.u32Little();
    input.u32Little();
    int frameBytes = input.u16Little();
    int bits = input.u16Little();
    int encoding = code == EXTENSIBLE ? extension(size) : rest(code, size - 16);
    requirePcm(encoding);
    var pcm = new PcmFormat(channels, rate, bits).checked();
    if (frameBytes != pcm.frameBytes()) {
      throw MalformedMediaException.damaged("The fmt chunk contradicts itself.");
    }
    format = Optional.of(pcm);
  }

  private int extension(long size) throws IOException {
    if (size < 40) {
      throw MalformedMediaException.damaged("The extensible fmt chunk is too short.");
    }
    notes.add(MediaNote.WAVE_EXTENSIBLE);
    input.skip(8);
    return rest(input.u16Little(), size - 26);
  }

  private int rest(int encoding, long size) throws IOException {
    input.skip(size);
    return encoding;
  }

  private static void requirePcm(int encoding) throws MalformedMediaException {
    if (encoding != PCM) {
      throw MalformedMediaException.of(
          "audio-encoding",
          encoding == FLOAT
              ? "The samples are floating point."
              : "The samples are compressed (format code %d).".formatted(encoding),
          "Export as 16 or 24 bit PCM, or as FLAC.");
    }
  }

  private void data(long size) throws IOException {
    if (format.isEmpty() || dataSize >= 0) {
      throw MalformedMediaException.damaged("The data chunk is there twice or before fmt.");
    }
    dataSize = size == UNKNOWN_SIZE ? wideDataSize : size;
    if (dataSize < 0) {
      throw MalformedMediaException.damaged("The file does not say how long its audio is.");
    }
    input.skip(dataSize);
  }

  private void other(long size) throws IOException {
    if (dataSize >= 0 && !notes.contains(MediaNote.CHUNKS_AFTER_AUDIO)) {
      notes.add(MediaNote.CHUNKS_AFTER_AUDIO);
    }
    input.skip(size);
  }

  private static MalformedMediaException missing(String chunk) {
    return MalformedMediaException.damaged("The file has no %s chunk.".formatted(chunk));
  }
}
