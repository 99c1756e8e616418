package dev.spindle.platform.s3;

import dev.spindle.platform.objects.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * An object store in a bucket. What is under way lies under {@code incoming/}, in parts that nobody
 * can read; what is committed lies under its key and never changes.
 */
public final class S3ObjectStore implements ObjectStore {

  private final S3Client client;
  private final S3Settings settings;

  S3ObjectStore(S3Client client, S3Settings settings) {
    this.client = client;
    this.settings = settings;
  }

  @Override
  public Upload begin() {
    return new S3Upload(new Bucket(client, settings.bucket()), settings.partSize());
  }

  @Override
  public InputStream open(String key) throws IOException {
    var known = ObjectStore.checked(key);
    try {
      return new AbortableInput(client.getObject(get -> get.bucket(settings.bucket()).key(known)));
    } catch (NoSuchKeyException e) {
      throw missing(key, e);
    } catch (SdkException e) {
      throw new IOException("S3 did not give " + key, e);
    }
  }

  @Override
  public long size(String key) throws IOException {
    return new Bucket(client, settings.bucket())
        .size(ObjectStore.checked(key))
        .orElseThrow(() -> new NoSuchFileException(key));
  }

  private static NoSuchFileException missing(String key, Exception cause) {
    var missing = new NoSuchFileException(key);
    missing.initCause(cause);
    return missing;
  }
}
