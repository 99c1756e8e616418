package dev.spindle.dspsync;

import dev.spindle.dspsync.compare.LocalRelease;
import dev.spindle.dspsync.compare.LocalRelease.LocalTrack;
import dev.spindle.dspsync.provider.StoreStub;
import dev.spindle.dspsync.provider.StoreStub.Reply;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A Deezer-shaped store on a real socket, filled with releases of ours. */
final class StoreWorld {

  static final Reply NO_DATA =
      Reply.ok("{'error':{'type':'DataException','message':'x','code':800}}");
  static final Reply BROKEN = Reply.ok("<html>upstream sent too big header</html>");

  private final StoreStub stub = new StoreStub();

  String url() {
    return stub.url();
  }

  /** The album as the store shows it, every track so many seconds longer than ours. */
  Reply album(LocalRelease release) {
    String tracks =
        release.tracks().stream()
            .map(track -> "{'id':%d}".formatted(trackId(release, track)))
            .collect(Collectors.joining(","));
    return Reply.ok(
        """
        {'id':%s,'title':'%s','upc':'%s','link':'https://store.example/album/%s','label':'Example Label',
         'release_date':'2026-03-06','artist':{'name':'%s'},'tracks':{'data':[%s]}}"""
            .formatted(
                release.upc(),
                release.title(),
                release.upc(),
                release.upc(),
                release.artist(),
                tracks));
  }

  /** Answers in turn when asked for the release; the tracks are there from now on. */
  void answers(LocalRelease release, Reply... inTurn) {
    answers(release, 0, inTurn);
  }

  void answers(LocalRelease release, int secondsLonger, Reply... inTurn) {
    stub.on("/album/upc:" + release.upc(), inTurn);
    stub.on("/album/upc:0" + release.upc(), NO_DATA);
    release.tracks().forEach(track -> showTrack(release, track, secondsLonger));
  }

  /** Lets whoever asks for the release wait until the latch opens. */
  void holds(LocalRelease release, CountDownLatch until) {
    stub.hold("/album/upc:" + release.upc(), until);
  }

  /** How often it was asked for the release. */
  int asked(LocalRelease release) {
    return stub.requests("/album/upc:" + release.upc()).size();
  }

  private void showTrack(LocalRelease release, LocalTrack track, int secondsLonger) {
    long duration = track.durationMs() == null ? 0 : track.durationMs() / 1000 + secondsLonger;
    stub.on("/track/isrc:" + track.isrc(), NO_DATA);
    stub.on(
        "/track/" + trackId(release, track),
        Reply.ok(
            """
            {'id':%d,'title':'%s','duration':%d,'isrc':'%s','track_position':%d,'disk_number':%d,
             'artist':{'name':'%s'}}"""
                .formatted(
                    trackId(release, track),
                    track.title(),
                    duration,
                    track.isrc(),
                    track.sequence(),
                    track.disc(),
                    track.artist())));
  }

  private static long trackId(LocalRelease release, LocalTrack track) {
    return Long.parseLong(release.upc()) % 1_000_000_000L * 100 + track.sequence();
  }
}
