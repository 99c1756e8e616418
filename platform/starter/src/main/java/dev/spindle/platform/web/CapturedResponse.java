package dev.spindle.platform.web;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A response nothing of which goes out yet. */
final class CapturedResponse extends ServerHttpResponseDecorator {

  private final HttpHeaders headers = new HttpHeaders();
  private HttpStatusCode status = HttpStatus.OK;
  private byte[] body = new byte[0];

  CapturedResponse(ServerHttpResponse response) {
    super(response);
  }

  StoredAnswer answer() {
    return new StoredAnswer(status.value(), headers, body);
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public boolean setStatusCode(@org.jspecify.annotations.Nullable HttpStatusCode code) {
    if (code != null) {
      status = code;
    }
    return true;
  }

  @Override
  public HttpStatusCode getStatusCode() {
    return status;
  }

  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public Mono<Void> setComplete() {
    return Mono.empty();
  }

  @Override
  public Mono<Void> writeWith(Publisher<? extends DataBuffer> content) {
    return DataBufferUtils.join(content).doOnNext(this::keep).then();
  }

  @Override
  public Mono<Void> writeAndFlushWith(
      Publisher<? extends Publisher<? extends DataBuffer>> content) {
    return writeWith(Flux.from(content).concatMap(part -> part));
  }

  private void keep(DataBuffer buffer) {
    body = new byte[buffer.readableByteCount()];
    buffer.read(body);
    DataBufferUtils.release(buffer);
  }
}
