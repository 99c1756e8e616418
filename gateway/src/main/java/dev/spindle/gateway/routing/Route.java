package dev.spindle.gateway.routing;

/**
 * One line of the route table.
 *
 * @param service who owns the noun
 * @param pattern path pattern; {@code *} is one segment, {@code /**} the rest
 * @param body what may be sent there
 */
record Route(Service service, String pattern, Body body) {

  /** Stable name for metrics and logs. */
  String id() {
    return service.label() + ":" + pattern;
  }
}
