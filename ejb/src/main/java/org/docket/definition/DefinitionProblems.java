package org.docket.definition;

import static org.docket.problem.ProblemCategory.INVALID;
import static org.docket.problem.ProblemCategory.NOT_FOUND;
import static org.docket.problem.ProblemCategory.UNAVAILABLE;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;

/** What can be wrong with the files of a pack, whatever their kind. */
public final class DefinitionProblems {

  private static final int LISTED = 12;

  private DefinitionProblems() {}

  public static Problem missingKey(String key, Location place) {
    return Problem.of(
            "definition.missing-key",
            INVALID,
            "'%s' is missing here; add it".formatted(key),
            "此处缺少“%s”，请补上".formatted(key))
        .at(place);
  }

  /** A file names a definition that no pack has. */
  public static Problem unknownDefinition(
      String kind, String key, Collection<String> known, Location place) {
    return Problem.of(
            "definition.unknown-reference",
            INVALID,
            "There is no %s '%s'%s".formatted(kind, key, allowed(key, known, Locale.ENGLISH)),
            "不存在 %s “%s”%s".formatted(kind, key, allowed(key, known, Locale.CHINESE)))
        .at(place);
  }

  public static Problem cycle(String path, Location place) {
    return Problem.of(
            "definition.cycle",
            INVALID,
            "These definitions need one another in a circle: %s; take one reference out"
                .formatted(path),
            "这些定义互相依赖，形成循环：%s，请去掉其中一处引用".formatted(path))
        .at(place);
  }

  public static Problem notInRelease(String key) {
    return Problem.of(
        "definition.not-in-release",
        NOT_FOUND,
        "'%s' is not part of this release".formatted(key),
        "此发布中没有“%s”".formatted(key));
  }

  static Problem noRelease() {
    return Problem.of(
        "definition.no-release",
        UNAVAILABLE,
        "No release is live yet; an administrator publishes one",
        "尚无已生效的发布，请管理员先发布配置");
  }

  static Problem packFileMissing(Location place) {
    return Problem.of(
            "definition.pack-file-missing",
            INVALID,
            "A pack needs the file pack.yaml with 'pack: <key>' and 'title'; add it",
            "配置包须有 pack.yaml 文件，写明“pack: 键”和“title”，请补上")
        .at(place);
  }

  /** "; did you mean 'x'? Known are: a, b, c" in the language, for the end of a sentence. */
  static String allowed(String word, Collection<String> known, Locale language) {
    boolean zh = Locale.CHINESE.equals(language);
    if (known.isEmpty()) {
      return zh ? "；目前一个也没有" : "; there are none yet";
    }
    Optional<String> near = Suggestions.nearest(word, known);
    String list =
        String.join(", ", known.stream().sorted().limit(LISTED).toList())
            + (known.size() > LISTED ? ", …" : "");
    String guess =
        near.map(n -> zh ? "；是否指“" + n + "”？" : "; did you mean '" + n + "'?")
            .orElse(zh ? "；" : ".");
    return guess + (zh ? "可用的有：" : " Known are: ") + list;
  }
}
