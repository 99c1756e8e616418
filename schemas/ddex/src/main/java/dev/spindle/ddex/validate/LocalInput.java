package dev.spindle.ddex.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** A local file handed to a schema compiler; read-only, so the setters of the interface refuse. */
record LocalInput(Path file, @Nullable String publicId, @Nullable String systemId)
    implements LSInput {

  @Override
  public InputStream getByteStream() {
    try {
      return new ByteArrayInputStream(Files.readAllBytes(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  @Override
  public @Nullable Reader getCharacterStream() {
    return null;
  }

  @Override
  public @Nullable String getStringData() {
    return null;
  }

  @Override
  public String getSystemId() {
    return file.toUri().toString();
  }

  @Override
  public @Nullable String getPublicId() {
    return publicId;
  }

  @Override
  public @Nullable String getBaseURI() {
    return null;
  }

  @Override
  public @Nullable String getEncoding() {
    return null;
  }

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setCharacterStream(@Nullable Reader characterStream) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setByteStream(@Nullable InputStream byteStream) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setStringData(@Nullable String stringData) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setSystemId(@Nullable String other) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setPublicId(@Nullable String other) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setBaseURI(@Nullable String baseUri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setEncoding(@Nullable String encoding) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setCertifiedText(boolean certifiedText) {
    throw new UnsupportedOperationException();
  }
}
