package dev.spindle.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records that may share a transaction: of one tenant, in the order they came. A key is of one
 * tenant, so the order of its records is kept, whichever tenant's come first.
 */
final class TenantRuns {

  /** Values are read before any is worked; as objects they are many times as large. */
  private static final int LARGEST_BYTES = 1 << 20;

  private TenantRuns() {}

  /**
   * The records as runs of at most so many, and of no more than a mebibyte of values unless one
   * record has more; those of one tenant follow each other.
   */
  static List<List<ConsumerRecord<String, byte[]>>> of(
      Collection<ConsumerRecord<String, byte[]>> records, int longest) {
    var runs = new ArrayList<List<ConsumerRecord<String, byte[]>>>();
    for (var oneTenants : byTenant(records)) {
      for (int from = 0; from < oneTenants.size(); ) {
        int to = end(oneTenants, from, longest);
        runs.add(oneTenants.subList(from, to));
        from = to;
      }
    }
    return runs;
  }

  private static int end(List<ConsumerRecord<String, byte[]>> records, int from, int longest) {
    int last = Math.min(records.size(), from + longest);
    long bytes = size(records.get(from));
    int to = from + 1;
    while (to < last && bytes + size(records.get(to)) <= LARGEST_BYTES) {
      bytes += size(records.get(to++));
    }
    return to;
  }

  private static int size(ConsumerRecord<String, byte[]> record) {
    return record.value() == null ? 0 : record.value().length;
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

  private static String tenant(ConsumerRecord<String, byte[]> record) {
    var header = record.headers().lastHeader("ce_tenant");
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
