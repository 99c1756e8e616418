package dev.spindle.ddex.support;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Records with one component replaced, for tests that go through all of them. */
public final class Changed {

  private Changed() {}

  /** The same record with another value of one component. */
  @SuppressWarnings("unchecked")
  public static <T extends Record> T with(T record, String component, Object value) {
    RecordComponent[] all = record.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(all)
            .map(each -> each.getName().equals(component) ? value : get(record, each))
            .toArray();
    try {
      Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return (T) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The value of one component. */
  public static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
