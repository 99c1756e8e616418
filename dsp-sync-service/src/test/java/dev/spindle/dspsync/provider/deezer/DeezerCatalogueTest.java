package dev.spindle.dspsync.provider.deezer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spindle.dspsync.compare.Provider;
import dev.spindle.dspsync.compare.Sighting.Trouble;
import dev.spindle.dspsync.compare.StoreAlbum;
import dev.spindle.dspsync.provider.AlbumQuery;
import dev.spindle.dspsync.provider.HostileJson;
import dev.spindle.dspsync.provider.StoreStub;
import dev.spindle.dspsync.provider.StoreStub.Reply;
import dev.spindle.dspsync.provider.StoreTroubleException;
import dev.spindle.dspsync.provider.TestLines;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeezerCatalogueTest {

  private static final Reply NO_DATA =
      Reply.ok("{'error':{'type':'DataException','message':'no data','code':800}}");
  private static final Reply QUOTA =
      Reply.ok("{'error':{'type':'Exception','message':'Quota limit exceeded','code':4}}");
  private static final Reply ALBUM =
      Reply.ok(
          """
          {'id':302127,'title':'Nachtfahrt','upc':'602445868162','link':'https://store.example/album/302127',
           'label':'Example Label','release_date':'2026-03-06','artist':{'id':1,'name':'Die Zähne'},
           'tracks':{'data':[{'id':11,'title':'Eins','duration':181}]}}""");
  private static final Reply TRACK =
      Reply.ok(
          """
          {'id':11,'title':'Eins','duration':181,'isrc':'QZABC2600001','track_position':1,'disk_number':1,
           'artist':{'id':1,'name':'Die Zähne'},'album':{'id':302127}}""");

  private final StoreStub stub = new StoreStub();
  private DeezerCatalogue catalogue;

  @BeforeEach
  void connect() {
    var settings = TestLines.settings(stub, 5_000);
    catalogue = new DeezerCatalogue(TestLines.lines(settings), settings);
    stub.on("/track/11", TRACK);
  }

  @AfterEach
  void close() {
    stub.close();
  }

  @Test
  void readsAnAlbumAndAsksEachTrackForItsIsrc() {
    stub.on("/album/upc:602445868162", ALBUM);

    StoreAlbum album = find("602445868162");

    assertThat(album).isNotNull();
    assertThat(album.externalId()).isEqualTo("302127");
    assertThat(album.label()).isEqualTo("Example Label");
    assertThat(album.tracks())
        .containsExactly(
            new StoreAlbum.StoreTrack(
                "11", 1, 1, "Eins", List.of("Die Zähne"), "QZABC2600001", 181_000L));
  }

  @Test
  void triesEveryFormOfTheUpcAndThenTheIsrcs() {
    List.of("0602445868162", "602445868162", "00602445868162")
        .forEach(upc -> stub.on("/album/upc:" + upc, NO_DATA));
    stub.on("/track/isrc:QZABC2600001", TRACK);
    stub.on("/album/302127", ALBUM);

    assertThat(find("0602445868162", "QZABC2600001")).isNotNull();
    assertThat(stub.requests("/album/upc:")).hasSize(3);
  }

  @Test
  void findsNothingWhereThereIsNoData() {
    stub.on("/album/upc:4006381333931", NO_DATA);
    stub.on("/album/upc:04006381333931", NO_DATA);

    assertThat(find("4006381333931")).isNull();
  }

  @Test
  void takesAnExhaustedQuotaWithHttp200ForWhatItIsAndWaits() {
    stub.on("/album/upc:602445868162", QUOTA, ALBUM);

    assertThat(find("602445868162")).isNotNull();
    assertThat(stub.requests("/album/upc:")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>503</html>",
        "[]",
        "{'id':'../../admin','title':'x','tracks':{'data':[]}}",
        "{'id':1,'title':7,'link':'https://a.example','artist':{'name':'x'},'tracks':{'data':[]}}",
        "{'id':1,'title':'x','link':'javascript:alert(1)','artist':{'name':'x'},'tracks':{'data':[]}}",
        "{'id':1,'title':'x','link':'https://a.example','artist':{'name':'x'},'tracks':'none'}",
        "{'id':1,'title':'a\\u0000b','link':'https://a.example','artist':{'name':'x'},'tracks':{'data':[]}}",
        "{'id':1,'title':'a\\ud800b','link':'https://a.example','artist':{'name':'x'},'tracks':{'data':[]}}",
        "{'error':{'type':'ParameterException','message':'x','code':500}}"
      })
  void refusesAnswersThatAreNotAsDocumented(String body) {
    stub.on("/album/upc:602445868162", Reply.ok(body));

    assertThat(troubleOf("602445868162")).isEqualTo(Trouble.MALFORMED);
  }

  @Test
  void makesOfDamagedAnswersAnAlbumOrATroubleAndNothingElse() {
    Random random = new Random(29);
    for (int round = 0; round < 500; round++) {
      stub.on("/album/upc:602445868162", Reply.ok(HostileJson.damaged(ALBUM.body(), random)));
      stub.on("/track/11", Reply.ok(HostileJson.damaged(TRACK.body(), random)));

      try {
        find("602445868162");
      } catch (StoreTroubleException e) {
        assertThat(e.trouble()).isEqualTo(Trouble.MALFORMED);
      }
    }
  }

  @Test
  void refusesAnswersThatAreTooLarge() {
    stub.on("/album/upc:602445868162", Reply.ok("{'title':'" + "x".repeat(70_000) + "'}"));

    assertThat(troubleOf("602445868162")).isEqualTo(Trouble.MALFORMED);
  }

  @Test
  void repeatsACallThatTheStoreFailed() {
    stub.on("/album/upc:602445868162", Reply.of(503, "<html>busy</html>"), ALBUM);

    assertThat(find("602445868162")).isNotNull();
  }

  private @Nullable StoreAlbum find(String upc, String... isrcs) {
    return catalogue
        .find(
            TestLines.access(Provider.DEEZER, Map.of()), new AlbumQuery(upc, List.of(isrcs), "DE"))
        .block();
  }

  private Trouble troubleOf(String upc) {
    var trouble = new Trouble[1];
    assertThatThrownBy(() -> find(upc))
        .isInstanceOfSatisfying(StoreTroubleException.class, e -> trouble[0] = e.trouble());
    return trouble[0];
  }
}
