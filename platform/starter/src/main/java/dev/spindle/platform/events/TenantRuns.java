package dev.spindle.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that may share a transaction: of one tenant, in the order they came. A key is of one
 * tenant, so the order of its records is kept, whichever tenant's come first.
 */
final class TenantRuns {

  private TenantRuns() {}

  /** The records as runs of at most so many; those of one tenant follow each other. */
  static List<List<ConsumerRecord<String, byte[]>>> of(
      Collection<ConsumerRecord<String, byte[]>> records, int longest) {
    return byTenant(records).stream().flatMap(of -> cut(of, longest)).toList();
  }

  /** All records of each tenant; those that name none are together. */
  static List<List<ConsumerRecord<String, byte[]>>> byTenant(
      Collection<ConsumerRecord<String, byte[]>> records) {
    var tenants = new LinkedHashMap<String, List<ConsumerRecord<String, byte[]>>>();
    for (var record : records) {
      tenants.computeIfAbsent(tenant(record), _ -> new ArrayList<>()).add(record);
    }
    return List.copyOf(tenants.values());
  }

  /** The list in runs of at most so many, in order. */
  static Stream<List<ConsumerRecord<String, byte[]>>> cut(
      List<ConsumerRecord<String, byte[]>> records, int longest) {
    return Stream.iterate(0, from -> from < records.size(), from -> from + longest)
        .map(from -> records.subList(from, Math.min(from + longest, records.size())));
  }

  private static String tenant(ConsumerRecord<String, byte[]> record) {
    var header = record.headers().lastHeader("ce_tenant");
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
