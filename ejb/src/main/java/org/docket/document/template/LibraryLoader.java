package org.docket.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/** Gives Velocity our macro library and no other resource, whatever a template names. */
public final class LibraryLoader extends ResourceLoader {

  static final String LIBRARY = "macros.vm";

  @Override
  public void init(ExtProperties configuration) {}

  @Override
  public Reader getResourceReader(String source, String encoding) {
    if (!source.equals(LIBRARY)) {
      throw new ResourceNotFoundException("Templates have no resource " + source);
    }
    return new InputStreamReader(stream(), StandardCharsets.UTF_8);
  }

  @Override
  public boolean isSourceModified(Resource resource) {
    return false;
  }

  @Override
  public long getLastModified(Resource resource) {
    return 0;
  }

  static String text() {
    try (InputStream stream = stream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream() {
    InputStream stream = LibraryLoader.class.getResourceAsStream("/org/docket/document/" + LIBRARY);
    if (stream == null) {
      throw new IllegalStateException("The macro library is missing");
    }
    return stream;
  }
}
