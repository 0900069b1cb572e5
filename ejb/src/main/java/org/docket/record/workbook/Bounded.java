package org.docket.record.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.docket.problem.ProblemException;

/** Stops reading when more comes out than may, whatever was announced. */
final class Bounded extends FilterInputStream {

  private final long most;
  private long read;

  Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int some = super.read(target, offset, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int more) {
    read += more;
    if (read > most) {
      throw new ProblemException(
          WorkbookProblems.hostile("it unpacks to far more than its size", "解压后的内容远大于文件本身"));
    }
  }
}
