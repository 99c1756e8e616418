package dev.spindle.imports.job;

import dev.spindle.imports.ImportProblem;
import dev.spindle.imports.sessionstudio.Reading;
import dev.spindle.platform.scope.Scope;
import dev.spindle.platform.tx.Tx;
import dev.spindle.platform.web.Page;
import dev.spindle.platform.web.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Takes documents in and shows what became of them. */
@Service
public class Imports {

  private final Tx tx;
  private final ImportStore store;
  private final HistoryStore history;
  private final Clock clock;
  private final DocumentReading documents;

  Imports(Tx tx, ImportStore store, HistoryStore history, Clock clock, Supplier<UUID> ids) {
    this.tx = tx;
    this.store = store;
    this.history = history;
    this.clock = clock;
    this.documents = new DocumentReading(ids);
  }

  /**
   * Takes a document. The same bytes again are the same import, whatever id is asked for; a
   * document that was broken is read anew, since the schema may have been extended meanwhile.
   *
   * @param importId wished for, so that an upload can be repeated; {@code null} lets the service
   *     choose
   * @return fails with {@code import-id-taken} when that id belongs to another document
   */
  public Mono<Upload> take(@Nullable UUID importId, byte[] document) {
    // Reading may take a tenth of a second for the largest documents: not on an event loop.
    return Mono.fromCallable(() -> documents.read(document))
        .subscribeOn(Schedulers.parallel())
        .flatMap(reading -> keep(reading, importId, document));
  }

  /** One import; fails with {@code import-not-found}. */
  public Mono<ImportJob> get(UUID id) {
    return tx.read(store.find(id)).switchIfEmpty(notFound(id));
  }

  /** An import's history, oldest first; empty when there is no such import. */
  public Mono<List<HistoryEntry>> history(UUID id) {
    return tx.read(history.of(id));
  }

  /** Imports, newest first. */
  public Mono<Page<ImportJob>> list(@Nullable ImportState state, PageRequest page) {
    return tx.read(store.list(state, page));
  }

  /** The document as it came, byte for byte; fails with {@code import-not-found}. */
  public Mono<byte[]> document(UUID id) {
    return tx.read(store.document(id)).switchIfEmpty(notFound(id));
  }

  private Mono<Upload> keep(Reading reading, @Nullable UUID wished, byte[] document) {
    var id = wished == null ? documents.newId() : wished;
    return switch (reading) {
      case Reading.NotJson(_, var violation) -> Mono.just(new Upload.NotJson(violation));
      case Reading.Understood understood ->
          keep(id, document, reading, actor -> understood(understood, id, document, actor));
      case Reading.Broken broken ->
          keep(id, document, reading, actor -> broken(broken, id, document, actor));
    };
  }

  private ImportJob understood(Reading.Understood read, UUID id, byte[] document, String actor) {
    return documents.understood(read, id, document, actor, clock.instant());
  }

  private ImportJob broken(Reading.Broken read, UUID id, byte[] document, String actor) {
    return documents.broken(read, id, document, actor, clock.instant());
  }

  private Mono<Upload> keep(
      UUID id,
      byte[] document,
      Reading reading,
      java.util.function.Function<String, ImportJob> made) {
    return tx.write(
        Scope.tenant()
            .map(scope -> made.apply(scope.actor()))
            .flatMap(
                job ->
                    store
                        .add(job, document)
                        .flatMap(
                            isNew ->
                                isNew
                                    ? history
                                        .note(job, "uploaded", null)
                                        .thenReturn(new Upload.Kept(job, true))
                                    : known(id, job.digest(), reading))));
  }

  private Mono<Upload.Kept> known(UUID id, String digest, Reading reading) {
    return store
        .lockByDigest(digest)
        .flatMap(job -> readAgain(job, reading))
        .map(job -> new Upload.Kept(job, false))
        .switchIfEmpty(ImportProblem.IMPORT_ID_TAKEN.error("Import " + id));
  }

  private Mono<ImportJob> readAgain(ImportJob job, Reading reading) {
    if (!(reading instanceof Reading.Understood(var preview))) {
      return Mono.just(job);
    }
    return switch (job.decide(new ImportCommand.Reread(preview), clock.instant())) {
      case Decision.Accepted(var next, var what) ->
          store.replace(next).then(history.note(next, what, null)).thenReturn(next);
      case Decision.Repeated(var same) -> Mono.just(same);
      case Decision.Refused _ -> Mono.just(job);
    };
  }

  private static <T> Mono<T> notFound(UUID id) {
    return ImportProblem.IMPORT_NOT_FOUND.error("Import " + id);
  }
}
