package org.docket.web.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;

/** Bounds the size of bodies: JSON to a few megabytes, files to what an attachment may have. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

  private static final long MEGABYTE = 1L << 20;
  private static final long JSON_MEGABYTES = 5;
  private static final long FILE_MEGABYTES = 50;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.hasEntity()) {
      return;
    }
    MediaType type = request.getMediaType();
    boolean json = type == null || type.getSubtype().endsWith("json");
    long megabytes = json ? JSON_MEGABYTES : FILE_MEGABYTES;
    if (request.getLength() > megabytes * MEGABYTE) {
      throw tooLarge(megabytes);
    }
    request.setEntityStream(new Bounded(request.getEntityStream(), megabytes));
  }

  private static ProblemException tooLarge(long megabytes) {
    return new ProblemException(
        Problem.of(
            "web.body-too-large",
            ProblemCategory.TOO_LARGE,
            "What was sent is larger than the %d MB allowed here".formatted(megabytes),
            "发送的内容超过此处允许的 %d MB".formatted(megabytes)));
  }

  /** For bodies that do not tell their length. */
  private static final class Bounded extends FilterInputStream {

    private final long megabytes;
    private long left;

    Bounded(InputStream body, long megabytes) {
      super(body);
      this.megabytes = megabytes;
      this.left = megabytes * MEGABYTE;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw tooLarge(megabytes);
      }
    }
  }
}
