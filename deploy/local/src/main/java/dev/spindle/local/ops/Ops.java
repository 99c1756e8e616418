package dev.spindle.local.ops;

import dev.spindle.local.Failure;
import dev.spindle.local.client.Api;
import dev.spindle.local.client.ApiException;
import dev.spindle.local.client.Tokens;
import dev.spindle.local.system.Port;
import dev.spindle.local.system.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.function.Predicate;

/** The gateway as the command line's own client sees it: in the ops role. */
final class Ops {

  private Ops() {}

  /**
   * Does something with it.
   *
   * @throws Failure in the service's own words, when it refuses
   */
  static boolean with(Site site, Predicate<Api> work) {
    try (var http = HttpClient.newHttpClient()) {
      var issuer = URI.create(site.ports().http(Port.IDENTITY));
      var tokens = new Tokens(http, issuer, "spindle-cli", "cli-demo");
      return work.test(new Api(http, URI.create(site.ports().http(Port.GATEWAY)), tokens));
    } catch (ApiException e) {
      throw new Failure("the service refused, or cannot be asked: " + e.said(), e);
    }
  }
}
