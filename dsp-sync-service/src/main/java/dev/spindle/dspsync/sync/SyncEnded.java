package dev.spindle.dspsync.sync;

import dev.spindle.dspsync.compare.Conclusion;
import dev.spindle.dspsync.compare.StoreAlbum;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What there is to say after a run.
 *
 * @param run the run
 * @param conclusion what it came to
 * @param shown albums of all stores that show the release
 */
public record SyncEnded(SyncRun run, Conclusion conclusion, List<StoreAlbum> shown) {

  /** Digest of what listeners learn, so that nothing is announced twice. SHA-256, hex. */
  String digest() {
    String said =
        List.of(
                conclusion.verdict(),
                conclusion.tracks(),
                conclusion.accepted(),
                shown.stream().map(album -> List.of(album.provider(), album.url())).toList(),
                run.openConflicts())
            .toString();
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
