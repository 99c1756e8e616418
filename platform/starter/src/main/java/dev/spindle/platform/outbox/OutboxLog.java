package dev.spindle.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The relay's view of the outbox: one JDBC connection, held for as long as it leads. */
public final class OutboxLog implements OutboxPass.Log, AutoCloseable {

  /** Opens connections under the runtime role. */
  @FunctionalInterface
  public interface Source {
    OutboxLog open() throws SQLException;
  }

  /**
   * @param rows not yet published
   * @param oldest when the oldest of them was written; {@code null} when there is none
   */
  record Backlog(long rows, @Nullable Instant oldest) {}

  private static final String LEAD = "select pg_try_advisory_lock(hashtext('spindle.outbox'))";

  /**
   * The planner takes row-level security for a filter that leaves few rows, and would read and sort
   * the whole table for a page of it (measured: 100 ms a page of a backlog of 100,000, not 1). A
   * plan for the very rows under way looks them up by a hash, a plan for any rows one by one.
   */
  private static final String AS_SYSTEM =
      """
      select set_config('app.system', 'on', false),
             set_config('enable_sort', 'off', false),
             set_config('max_parallel_workers_per_gather', '0', false),
             set_config('plan_cache_mode', 'force_custom_plan', false)
      """;

  private static final String UNSENT =
      """
      select seq, topic, key, type, fingerprint, payload, headers
        from outbox
       where seq <> all (?)
         and topic || ' ' || key <> all (?)
       order by seq
       limit ?
      """;
  private static final String MARK =
      """
      with sent as (
        delete from outbox where seq = any(?)
        returning seq, event_id, tenant_id, topic, key, type, fingerprint, payload, headers, created_at)
      insert into outbox_sent (seq, event_id, tenant_id, topic, key, type, fingerprint, payload,
                               headers, created_at)
      select * from sent
      """;
  private static final String BACKLOG = "select count(*), min(created_at) from outbox";
  private static final String PURGE =
      "delete from outbox_sent where sent_at < clock_timestamp() - make_interval(secs => ?)";
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;

  public OutboxLog(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute(AS_SYSTEM);
    }
  }

  boolean tryLead() throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(LEAD)) {
      return result.next() && result.getBoolean(1);
    }
  }

  @Override
  public List<Pending> unsent(List<Long> underWay, int limit, Set<TopicKey> waiting) {
    return here(
        UNSENT,
        statement -> {
          statement.setArray(1, array("bigint", underWay.stream()));
          statement.setArray(2, array("text", waiting.stream().map(OutboxLog::joined)));
          statement.setInt(3, limit);
          return read(statement);
        });
  }

  @Override
  public void markSent(List<Long> seqs) {
    if (!seqs.isEmpty()) {
      here(
          MARK,
          statement -> {
            statement.setArray(1, array("bigint", seqs.stream()));
            return statement.executeUpdate();
          });
    }
  }

  Backlog backlog() throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(BACKLOG)) {
      result.next();
      Timestamp oldest = result.getTimestamp(2);
      return new Backlog(result.getLong(1), oldest == null ? null : oldest.toInstant());
    }
  }

  /** Forgets rows published longer ago than that. */
  int purge(Duration retention) throws SQLException {
    try (var statement = connection.prepareStatement(PURGE)) {
      statement.setLong(1, retention.toSeconds());
      return statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }

  private <T> T here(String sql, Work<T> work) {
    try (var statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The outbox cannot be reached", e);
    }
  }

  private Array array(String type, Stream<?> values) throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  /** As the query joins them; no topic's name holds a blank. */
  private static String joined(TopicKey key) {
    return key.topic() + " " + key.key();
  }

  private static List<Pending> read(PreparedStatement statement) throws SQLException {
    var rows = new ArrayList<Pending>();
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(pending(result));
      }
    }
    return rows;
  }

  private static Pending pending(ResultSet result) throws SQLException {
    return new Pending(
        result.getLong("seq"),
        Objects.requireNonNull(result.getString("topic")),
        Objects.requireNonNull(result.getString("key")),
        Objects.requireNonNull(result.getString("type")),
        result.getLong("fingerprint"),
        result.getBytes("payload"),
        JSON.readValue(result.getString("headers"), HEADERS));
  }
}
