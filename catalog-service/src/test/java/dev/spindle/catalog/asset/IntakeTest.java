package dev.spindle.catalog.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.CatalogSettings;
import dev.spindle.catalog.MediaFiles;
import dev.spindle.catalog.media.MediaProbe.Kind;
import dev.spindle.platform.objects.FolderObjectStore;
import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;

/** Files that stop, never end or do not fit. */
class IntakeTest {

  private static final byte[] WAV = MediaFiles.wav(44_100, 16, 2, 40_000);

  @TempDir private Path folder;

  @Test
  void takesAFileInPiecesOfAnySize() {
    for (int size : new int[] {1, 7, 4096, WAV.length}) {
      var file =
          intake(new FolderObjectStore(folder)).take(Kind.AUDIO, "a.wav", pieces(size)).block();
      assertThat(file).isNotNull();
      assertThat(file.file().size()).isEqualTo(WAV.length);
      assertThat(file.file().key()).isEqualTo(ObjectStore.key(file.file().digests().sha256()));
    }
    assertThat(leftOver()).isZero();
  }

  @Test
  void givesUpOnABodyThatStandsStill() {
    refused(
        CatalogProblem.UPLOAD_TOO_SLOW,
        new FolderObjectStore(folder),
        Flux.concat(pieces(4096).take(3), Flux.never()));
  }

  @Test
  void givesUpOnABodyThatTricklesForEver() {
    refused(
        CatalogProblem.UPLOAD_TOO_SLOW,
        new FolderObjectStore(folder),
        pieces(1).delayElements(Duration.ofMillis(20)));
  }

  @Test
  void cutsWithTheFirstByteTooMany() {
    refused(
        CatalogProblem.FILE_TOO_LARGE,
        new FolderObjectStore(folder),
        pieces(4096).concatWith(pieces(4096)));
  }

  @Test
  void leavesNothingBehindWhenTheClientIsGone() {
    var body = Flux.concat(pieces(4096).take(3), Flux.<DataBuffer>error(new IOException("reset")));
    assertThatThrownBy(
            () -> intake(new FolderObjectStore(folder)).take(Kind.AUDIO, "a", body).block())
        .hasRootCauseMessage("reset");
    assertThat(leftOver()).isZero();
  }

  @Test
  void leavesNothingBehindWhenTheRequestIsCancelled() {
    var endless = pieces(1).delayElements(Duration.ofMillis(20));
    var intake = intake(new FolderObjectStore(folder), Duration.ofHours(1));
    var waiting = intake.take(Kind.AUDIO, "a", endless).subscribe();
    await().until(() -> leftOver() == 1);
    waiting.dispose();
    await().until(() -> leftOver() == 0);
  }

  @Test
  void saysThatTheStoreIsFullAndKeepsNothing() {
    refused(CatalogProblem.STORE_FULL, new Full(new FolderObjectStore(folder), 8192), pieces(4096));
    refused(
        CatalogProblem.STORE_FULL,
        new Full(new FolderObjectStore(folder), Long.MAX_VALUE),
        pieces(4096));
    refused(CatalogProblem.STORE_FULL, new Full(new FolderObjectStore(folder), -1), pieces(4096));
  }

  private void refused(CatalogProblem problem, ObjectStore store, Flux<DataBuffer> body) {
    assertThatThrownBy(
            () -> intake(store).take(Kind.AUDIO, "a.wav", body).block(Duration.ofSeconds(10)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    await().until(() -> leftOver() == 0);
  }

  private static Intake intake(ObjectStore store) {
    return intake(store, Duration.ofMillis(1500));
  }

  private static Intake intake(ObjectStore store, Duration total) {
    var largest = DataSize.ofBytes(WAV.length);
    return new Intake(store, new CatalogSettings(largest, largest, Duration.ofMillis(300), total));
  }

  private static Flux<DataBuffer> pieces(int size) {
    return Flux.range(0, (WAV.length + size - 1) / size)
        .map(
            i ->
                DefaultDataBufferFactory.sharedInstance.wrap(
                    Arrays.copyOfRange(WAV, i * size, Math.min(WAV.length, (i + 1) * size))));
  }

  private long leftOver() {
    try (var files =
        Files.exists(folder.resolve("incoming"))
            ? Files.list(folder.resolve("incoming"))
            : java.util.stream.Stream.<Path>empty()) {
      return files.count();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A store that breaks off after so many bytes, or when it is to commit; below zero at once. */
  private record Full(ObjectStore inner, long room) implements ObjectStore {

    @Override
    public Upload begin() throws IOException {
      if (room < 0) {
        throw new IOException("No space left on device");
      }
      return new Short(inner.begin(), room);
    }

    @Override
    public InputStream open(String key) throws IOException {
      return inner.open(key);
    }

    @Override
    public long size(String key) throws IOException {
      return inner.size(key);
    }
  }

  private static final class Short implements ObjectStore.Upload {

    private final ObjectStore.Upload inner;
    private long room;

    Short(ObjectStore.Upload inner, long room) {
      this.inner = inner;
      this.room = room;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      room -= length;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
      inner.write(bytes, offset, length);
    }

    @Override
    public void commit(String sha256) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void close() throws IOException {
      inner.close();
    }
  }
}
