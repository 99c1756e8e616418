package dev.spindle.imports.body;

import dev.spindle.imports.ImportProblem;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Reads a request's body as it came. */
public final class PlainBody {

  private PlainBody() {}

  /**
   * The bytes of the body; empty array when there is none.
   *
   * @param largest bytes; more ends in {@code too-large} without being read to the end
   * @return fails with {@code body-encoded} for a compressed body
   */
  public static Mono<byte[]> read(ServerWebExchange exchange, int largest) {
    var encoding = exchange.getRequest().getHeaders().getFirst("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return ImportProblem.BODY_ENCODED.error("Send the body without Content-Encoding");
    }
    return DataBufferUtils.join(exchange.getRequest().getBody(), largest)
        .map(PlainBody::bytes)
        .defaultIfEmpty(new byte[0]);
  }

  private static byte[] bytes(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
