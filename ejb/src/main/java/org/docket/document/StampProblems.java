package org.docket.document;

import java.util.List;
import java.util.stream.Collectors;
import org.docket.organization.Position;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** What can be wrong with stamps and their pictures. */
final class StampProblems {

  private StampProblems() {}

  static Problem unknown() {
    return Problem.of(
        "stamp.unknown",
        ProblemCategory.NOT_FOUND,
        "There is no such stamp, or you have nothing to do with it",
        "没有该印章，或与您无关");
  }

  static Problem noPicture() {
    return Problem.of(
        "stamp.no-picture", ProblemCategory.NOT_FOUND, "The stamp has no picture", "该印章没有图样");
  }

  /** Nobody who may put the stamp on paper has had to do with the record. */
  static Problem notAllowed(Text stamp, List<Position> users) {
    return Problem.of(
        "stamp.not-allowed",
        ProblemCategory.FORBIDDEN,
        "This document carries the stamp '%s'. It is issued once one of these has decided on the"
                .formatted(stamp.en())
            + " record, or by one of them: "
            + users.stream().map(each -> each.name().en()).collect(Collectors.joining(", ")),
        "本文件加盖“%s”，须由下列岗位之一审批该单据之后，或由其本人出具：%s"
            .formatted(
                stamp.zh(),
                users.stream().map(each -> each.name().zh()).collect(Collectors.joining("、"))));
  }

  static Problem notAPicture() {
    return Problem.of(
        "stamp.not-a-picture",
        ProblemCategory.INVALID,
        "The picture of a stamp is a PNG; with a transparent ground the words below stay readable",
        "印章图样须为 PNG 图片；背景透明时，印章下的文字仍可阅读");
  }

  static Problem pictureTooLarge(int most, int pixels) {
    return Problem.of(
        "stamp.picture-too-large",
        ProblemCategory.INVALID,
        "The picture of a stamp has at most %d KB and %d × %d pixels"
            .formatted(most / 1024, pixels, pixels),
        "印章图样最大 %d KB、%d × %d 像素".formatted(most / 1024, pixels, pixels));
  }
}
