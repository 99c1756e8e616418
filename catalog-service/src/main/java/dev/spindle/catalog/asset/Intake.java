package dev.spindle.catalog.asset;

import com.fasterxml.uuid.Generators;
import dev.spindle.catalog.CatalogProblem;
import dev.spindle.catalog.CatalogSettings;
import dev.spindle.catalog.check.Flaw;
import dev.spindle.catalog.check.Parsed;
import dev.spindle.catalog.check.Violation;
import dev.spindle.catalog.json.Strictness;
import dev.spindle.catalog.media.MediaFacts;
import dev.spindle.catalog.media.MediaProbe;
import dev.spindle.catalog.media.MediaProbe.Kind;
import dev.spindle.catalog.release.StoredFile;
import dev.spindle.platform.objects.ObjectStore;
import dev.spindle.platform.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Takes a file in: from the wire through fingerprints and reader into the object store. */
@Component
class Intake {

  /** Buffers asked for at a time; back-pressure keeps the rest at the client. */
  private static final int DEMAND = 8;

  private final ObjectStore store;
  private final CatalogSettings settings;
  private final Scheduler threads =
      Schedulers.fromExecutorService(
          java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor(), "intake");

  Intake(ObjectStore store, CatalogSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /**
   * Stores the body; nothing is left behind when it fails.
   *
   * @return fails with {@code file-unsupported}, {@code file-refused}, {@code file-too-large},
   *     {@code upload-too-slow} or {@code store-full}
   */
  Mono<Received> take(Kind kind, String name, Flux<DataBuffer> body) {
    return Mono.defer(
        () -> {
          var abandoned = Sinks.<Object>one();
          var bounded = bounded(body, abandoned.asMono());
          return Mono.fromCallable(() -> received(kind, name, bounded))
              .subscribeOn(threads)
              .onErrorMap(TimeoutException.class, _ -> tooSlow())
              .doOnCancel(() -> abandoned.tryEmitError(new CancellationException("Abandoned")));
        });
  }

  /**
   * Ends the body itself when it stands still, takes too long or nobody waits for it any more: the
   * thread that reads it then ends by its own error, and cleans up.
   */
  private Flux<DataBuffer> bounded(Flux<DataBuffer> body, Mono<Object> abandoned) {
    var late = Mono.delay(settings.uploadTotal()).then(Mono.error(TimeoutException::new));
    return body.timeout(settings.uploadIdle()).takeUntilOther(late).takeUntilOther(abandoned);
  }

  /** Refuses by the announced length, before a byte is read. */
  void requireFits(Kind kind, long announced) {
    if (announced > limit(kind)) {
      throw CatalogProblem.FILE_TOO_LARGE.because(
          "The limit here is %d bytes, the request has %d".formatted(limit(kind), announced));
    }
  }

  private Received received(Kind kind, String name, Flux<DataBuffer> body) throws IOException {
    try (var source = DataBufferUtils.subscriberInputStream(body, DEMAND);
        var upload = begin()) {
      var tee = new Tee(source, upload, limit(kind));
      return switch (MediaProbe.read(kind, tee)) {
        case Parsed.Good<MediaFacts>(var facts) -> stored(name, tee, upload, facts);
        case Parsed.Bad<MediaFacts>(var flaw) -> throw refused(flaw);
      };
    }
  }

  private Received stored(String name, Tee tee, ObjectStore.Upload upload, MediaFacts facts) {
    var digests = tee.digests();
    try {
      upload.commit(digests.sha256());
    } catch (IOException _) {
      throw storeFull();
    }
    var id = Generators.timeBasedEpochGenerator().generate();
    var key = ObjectStore.key(digests.sha256());
    return new Received(
        new StoredFile(id, key, tee.size(), facts.mediaType(), name, digests), facts);
  }

  private ObjectStore.Upload begin() {
    try {
      return store.begin();
    } catch (IOException _) {
      throw storeFull();
    }
  }

  private long limit(Kind kind) {
    return switch (kind) {
      case AUDIO -> settings.maxAudio().toBytes();
      case IMAGE -> settings.maxImage().toBytes();
    };
  }

  private static ProblemException refused(Flaw flaw) {
    var problem =
        flaw.code().equals("media-unsupported")
            ? CatalogProblem.FILE_UNSUPPORTED
            : CatalogProblem.FILE_REFUSED;
    return problem.because(
        flaw.reason() + " " + flaw.fix(), Strictness.published(List.of(new Violation("", flaw))));
  }

  private static ProblemException storeFull() {
    return CatalogProblem.STORE_FULL.because("Nothing was stored; try again later");
  }

  private static ProblemException tooSlow() {
    return CatalogProblem.UPLOAD_TOO_SLOW.because("Nothing was stored; upload the file again");
  }
}
