package org.docket.record;

import static org.docket.problem.ProblemCategory.CONFLICT;
import static org.docket.problem.ProblemCategory.INVALID;
import static org.docket.problem.ProblemCategory.NOT_FOUND;

import org.docket.problem.Problem;

/** What can be wrong with files that come in pieces. */
public final class UploadProblems {

  private UploadProblems() {}

  public static Problem notFound() {
    return Problem.of(
        "upload.not-found",
        NOT_FOUND,
        "There is no such upload of yours any more; begin it anew",
        "没有您的该上传，或已过期，请重新上传");
  }

  public static Problem otherOffset(long received) {
    return Problem.of(
        "upload.other-offset",
        CONFLICT,
        "%d bytes have come so far; go on from there".formatted(received),
        "目前已收到 %d 字节，请从此处继续".formatted(received));
  }

  public static Problem tooMuch(long size) {
    return Problem.of(
        "upload.too-much",
        INVALID,
        "More came than the %d bytes that were announced; begin the upload anew".formatted(size),
        "收到的内容超过声明的 %d 字节，请重新上传".formatted(size));
  }

  public static Problem offsetMissing() {
    return Problem.of(
        "upload.offset-missing",
        INVALID,
        "Send as Upload-Offset at which byte the piece begins, such as 0",
        "请在 Upload-Offset 中给出该段起始字节，例如 0");
  }

  public static Problem badSize() {
    return Problem.of(
        "upload.bad-size",
        INVALID,
        "Say as size how many bytes the file has: a whole number from 1",
        "请在 size 中给出文件字节数，须为不小于 1 的整数");
  }
}
