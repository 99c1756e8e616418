package dev.spindle.local.system;

/** Every port the local run listens on, always on 127.0.0.1. */
public enum Port {
  GATEWAY(8080, 0),
  IDENTITY(8090, 1),
  CATALOG(8101, 2),
  LIFECYCLE(8102, 3),
  DSP_SYNC(8103, 4),
  IMPORT(8104, 5),
  DELIVERY(8105, 6),
  VIDEO_METRICS(8106, 7),
  SANDBOX(8120, 8),
  REGISTRY(8130, 9),
  REGISTRY_HEALTH(8131, 10),
  POSTGRES(5532, 11),
  KAFKA(9192, 12),
  KAFKA_CONTROLLER(9193, 13),
  /** The first practice store's SFTP door; the other stores' doors follow. */
  SANDBOX_SFTP(8122, 14);

  private final int standard;
  private final int offset;

  Port(int standard, int offset) {
    this.standard = standard;
    this.offset = offset;
  }

  /** The port when nothing else is asked for. */
  public int standard() {
    return standard;
  }

  /** Distance from the base when {@code --ports BASE} is given. */
  int offset() {
    return offset;
  }
}
