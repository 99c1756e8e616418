package dev.spindle.delivery.shipment;

import dev.spindle.platform.database.Row;
import dev.spindle.platform.database.Statement;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads what each target has been told of a release. Runs in the caller's transaction. */
@Repository
class LaneStore {

  private static final String LANES =
      """
      select distinct on (d.target_id) d.target_id, d.id, d.message_type, d.status, d.says_content,
             d.says_start, d.held,
             (select a.message_type from delivery a
               where a.release_id = d.release_id and a.target_id = d.target_id
                 and a.status in ('DELIVERED', 'ACKNOWLEDGED')
               order by a.place desc limit 1) as arrived
        from delivery d
       where d.release_id = :release and (d.status <> 'CANCELLED' or d.held)
       order by d.target_id, d.place desc
      """;

  private final DatabaseClient database;

  LaneStore(DatabaseClient database) {
    this.database = database;
  }

  Flux<Lane> of(UUID releaseId) {
    return Statement.of(database, LANES).with("release", releaseId).all(LaneStore::lane);
  }

  private static Lane lane(Row row) {
    var sent =
        new Lane.Sent(
            row.id("id"),
            MessageType.valueOf(row.text("message_type")),
            DeliveryStatus.valueOf(row.text("status")),
            new MessageFacts(row.text("says_content"), row.text("says_start")),
            row.flag("held"));
    var arrived = row.maybeText("arrived");
    return new Lane(
        row.id("target_id"), sent, arrived == null ? null : MessageType.valueOf(arrived));
  }
}
