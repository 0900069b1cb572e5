package org.docket.web.definition;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What is wrong with requests of the administration. */
final class AdministrationProblems {

  private AdministrationProblems() {}

  static Problem folderOrWithout() {
    return Problem.of(
        "definition.folder-or-without",
        ProblemCategory.INVALID,
        "Say either 'folder', where packs are on the server, or 'without', the pack to leave out",
        "请写 folder（服务器上的文件夹）或 without（要去掉的配置包）之一");
  }

  static Problem noFolderName(String folder) {
    return Problem.of(
            "definition.no-folder",
            ProblemCategory.INVALID,
            "'%s' is not the name of a folder".formatted(folder),
            "“%s”不是文件夹名称".formatted(folder))
        .at("/folder");
  }

  static Problem candidateMissing() {
    return Problem.of(
            "definition.candidate-missing",
            ProblemCategory.INVALID,
            "Say which 'candidate' to publish; uploading a pack gives its id",
            "请写明要发布的 candidate，上传配置包后可得到其编号")
        .at("/candidate");
  }
}
