package dev.spindle.gateway.limits;

import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hangs up on a client that sends its request a byte at a time, each of which would hold a
 * connection for as long as it likes. A slow line that sends steadily is no such client.
 */
@Component
final class SlowClients implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

  private final LimitSettings settings;

  SlowClients(LimitSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(server -> server.readTimeout(settings.silence()));
  }
}
