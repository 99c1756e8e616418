package dev.spindle.gateway.routing;

/** How large a request may be on a path, and how long its answer may take. */
enum Body {
  /** JSON a person or a program types. */
  COMMAND,
  /** An exported document: a whole project, a table of numbers. */
  DOCUMENT,
  /** A master recording or an image: hundreds of megabytes, minutes on a slow line. */
  UPLOAD
}
