package dev.spindle.delivery.transport;

/** The steps of reaching a store, in order; a connection test names the first that fails. */
public enum ConnectionStep {
  /** Name to address, and the address is one we may talk to. */
  RESOLVE,
  /** TCP. */
  CONNECT,
  /** The host shows the pinned key. */
  HOST_KEY,
  /** The store takes our credential. */
  AUTH,
  /** The remote folder is there and readable. */
  LIST,
  /** A file can be made. */
  WRITE,
  /** It can be renamed. */
  RENAME,
  /** It can be deleted. */
  DELETE
}
