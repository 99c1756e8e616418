package dev.spindle.platform.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * An object being read. Who closes it early hangs up; without that the client would read the rest
 * of a large file to keep its connection.
 */
final class AbortableInput extends FilterInputStream {

  private final ResponseInputStream<GetObjectResponse> body;
  private boolean ended;

  AbortableInput(ResponseInputStream<GetObjectResponse> body) {
    super(body);
    this.body = body;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    ended |= read < 0;
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    ended |= read < 0;
    return read;
  }

  @Override
  public void close() throws IOException {
    if (ended) {
      super.close();
    } else {
      body.abort();
    }
  }
}
