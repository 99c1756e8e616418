package dev.spindle.platform.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The calls an upload makes, in its own words; a failure of the service is an IOException. */
record Bucket(S3Client client, String name) {

  private static final String TYPE = "application/octet-stream";

  @FunctionalInterface
  private interface Call<T> {
    T run();
  }

  private static <T> T call(String doing, Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (SdkException e) {
      throw new IOException("S3 failed " + doing, e);
    }
  }

  /** Bytes of an object; empty when there is none. */
  Optional<Long> size(String key) throws IOException {
    return call(
        "looking at " + key,
        () -> {
          try {
            return Optional.of(
                client.headObject(head -> head.bucket(name).key(key)).contentLength());
          } catch (NoSuchKeyException _) {
            return Optional.empty();
          }
        });
  }

  void put(String key, byte[] bytes, int length) throws IOException {
    var _ =
        call(
            "writing " + key,
            () ->
                client.putObject(
                    put -> put.bucket(name).key(key).contentMD5(md5(bytes, length)),
                    body(bytes, length)));
  }

  /** Begins an upload in parts; its id. */
  String begin(String key) throws IOException {
    return call(
        "beginning " + key,
        () -> client.createMultipartUpload(it -> it.bucket(name).key(key)).uploadId());
  }

  CompletedPart part(String key, String upload, int number, byte[] bytes, int length)
      throws IOException {
    var done =
        call(
            "writing part %d of %s".formatted(number, key),
            () ->
                client.uploadPart(
                    part ->
                        part.bucket(name)
                            .key(key)
                            .uploadId(upload)
                            .partNumber(number)
                            .contentLength((long) length)
                            .contentMD5(md5(bytes, length)),
                    body(bytes, length)));
    return CompletedPart.builder().partNumber(number).eTag(done.eTag()).build();
  }

  /**
   * Puts the parts together. When the answer to that was lost, the repeat finds no upload; whether
   * it worked is for the caller to see by the object's size.
   */
  void complete(String key, String upload, List<CompletedPart> parts) throws IOException {
    ofUpload(
        "completing " + key,
        () ->
            client.completeMultipartUpload(
                it ->
                    it.bucket(name)
                        .key(key)
                        .uploadId(upload)
                        .multipartUpload(all -> all.parts(parts))));
  }

  void copy(String from, String to) throws IOException {
    var _ =
        call(
            "copying to " + to,
            () ->
                client.copyObject(
                    it ->
                        it.sourceBucket(name)
                            .sourceKey(from)
                            .destinationBucket(name)
                            .destinationKey(to)));
  }

  void delete(String key) throws IOException {
    var _ = call("deleting " + key, () -> client.deleteObject(it -> it.bucket(name).key(key)));
  }

  /** Drops an upload with its parts; one that is gone already is fine. */
  void abort(String key, String upload) throws IOException {
    ofUpload(
        "aborting " + key,
        () -> client.abortMultipartUpload(it -> it.bucket(name).key(key).uploadId(upload)));
  }

  /** That an upload is gone is no failure; the client has a class for it at some calls only. */
  private static void ofUpload(String doing, Call<Object> call) throws IOException {
    var _ =
        call(
            doing,
            () -> {
              try {
                return call.run();
              } catch (S3Exception e) {
                var details = e.awsErrorDetails();
                if (details != null && "NoSuchUpload".equals(details.errorCode())) {
                  return "gone";
                }
                throw e;
              }
            });
  }

  /** Not a copy: what is sent again after a failure is read again from the same bytes. */
  private static RequestBody body(byte[] bytes, int length) {
    return RequestBody.fromContentProvider(
        () -> new ByteArrayInputStream(bytes, 0, length), length, TYPE);
  }

  private static String md5(byte[] bytes, int length) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      digest.update(bytes, 0, length);
      return Base64.getEncoder().encodeToString(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
