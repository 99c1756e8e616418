package dev.spindle.gateway.routing;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which paths take the bytes of a file. */
public final class Uploads {

  private static final List<PathPattern> PATTERNS =
      RouteTable.TABLE.stream()
          .filter(route -> route.body() == Body.UPLOAD)
          .map(route -> PathPatternParser.defaultInstance.parse(route.pattern()))
          .toList();

  private Uploads() {}

  /** Whether a write to this path is an upload. */
  public static boolean matches(PathContainer path) {
    return PATTERNS.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
