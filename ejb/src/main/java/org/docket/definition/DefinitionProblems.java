package org.docket.definition;

import static org.docket.problem.ProblemCategory.CONFLICT;
import static org.docket.problem.ProblemCategory.FORBIDDEN;
import static org.docket.problem.ProblemCategory.INVALID;
import static org.docket.problem.ProblemCategory.NOT_FOUND;
import static org.docket.problem.ProblemCategory.TOO_LARGE;
import static org.docket.problem.ProblemCategory.UNAVAILABLE;

import java.util.Collection;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong with the files of a pack, whatever their kind. */
public final class DefinitionProblems {

  private DefinitionProblems() {}

  public static Problem missingKey(String key, Location place) {
    return Problem.of(
            "definition.missing-key",
            INVALID,
            "'%s' is missing here; add it".formatted(key),
            "此处缺少“%s”，请补上".formatted(key))
        .at(place);
  }

  /** What people call definitions of this kind. */
  private static Text word(String kind) {
    return Schemas.SHIPPED.ofKind(kind).map(SchemaPart::title).orElse(Text.same(kind));
  }

  /** A file names a definition that no pack has. */
  public static Problem unknownDefinition(
      String kind, ScalarNode reference, Collection<String> known) {
    String key = reference.text();
    Text hint = Suggestions.among(key, known);
    return Problem.of(
            "definition.unknown-reference",
            INVALID,
            "There is no %s '%s'%s".formatted(word(kind).en(), key, hint.en()),
            "没有%s“%s”%s".formatted(word(kind).zh(), key, hint.zh()))
        .at(reference.location());
  }

  static Problem duplicate(String kind, String key, Location first, Location place) {
    return Problem.of(
            "definition.duplicate",
            INVALID,
            "There is already a %s '%s' in %s; give this one another key"
                .formatted(word(kind).en(), key, first.file()),
            "%s“%s”已在 %s 中定义，请换一个键".formatted(word(kind).zh(), key, first.file()))
        .at(place);
  }

  static Problem unknownPack(
      String key, String property, Collection<String> known, Location place) {
    Text hint = Suggestions.among(key, known);
    return Problem.of(
            "definition.unknown-pack",
            INVALID,
            "There is no pack '%s'%s; publish both together, or take it out of '%s'"
                .formatted(key, hint.en(), property),
            "没有配置包“%s”%s；请一并发布，或从 %s 中去掉".formatted(key, hint.zh(), property))
        .at(place);
  }

  /** A definition names another one of a pack that its own pack does not require. */
  public static Problem packNotRequired(
      DefinitionSource from, DefinitionSource other, Location place) {
    boolean byScenario = from.kind().equals("scenario");
    return Problem.of(
            "definition.pack-not-required",
            INVALID,
            "The %s '%s' belongs to the pack '%s'; add that to %s in %s/pack.yaml"
                .formatted(
                    word(other.kind()).en(),
                    other.key(),
                    other.pack(),
                    byScenario ? "'scenariosRequire' (or 'requires')" : "'requires'",
                    from.pack()),
            "%s“%s”属于配置包“%s”，请在 %s/pack.yaml 的 %s 中加上"
                .formatted(
                    word(other.kind()).zh(),
                    other.key(),
                    other.pack(),
                    from.pack(),
                    byScenario ? "scenariosRequire（或 requires）" : "requires"))
        .at(place);
  }

  /** A definition names a file of a pack that its own pack does not require. */
  static Problem packOfFileNotRequired(DefinitionSource from, String pack, ScalarNode file) {
    return Problem.of(
            "definition.pack-not-required",
            INVALID,
            "The file '%s' belongs to the pack '%s'; add that to 'requires' in %s/pack.yaml"
                .formatted(file.text(), pack, from.pack()),
            "文件“%s”属于配置包“%s”，请在 %s/pack.yaml 的 requires 中加上"
                .formatted(file.text(), pack, from.pack()))
        .at(file.location());
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

  static Problem unknownKind(String word, Collection<String> kinds, Location place) {
    Text hint = Suggestions.among(word, kinds);
    return Problem.of(
            "definition.unknown-kind",
            INVALID,
            "A file begins with its kind, and '%s' is none%s".formatted(word, hint.en()),
            "文件须以种类开头，而“%s”不是种类%s".formatted(word, hint.zh()))
        .at(place);
  }

  static Problem fileName(String kind, String expected, Location place) {
    return Problem.of(
            "definition.file-name",
            INVALID,
            "The file begins with '%s', so its name must be %s; rename it"
                .formatted(kind, expected),
            "文件以“%s”开头，文件名应为 %s，请改名".formatted(kind, expected))
        .at(place);
  }

  static Problem noFolder(String folder) {
    return Problem.of(
        "definition.no-folder",
        INVALID,
        "There is no folder %s on the server".formatted(folder),
        "服务器上没有文件夹 %s".formatted(folder));
  }

  static Problem noPack(String where) {
    return Problem.of(
        "definition.no-pack",
        INVALID,
        "No pack.yaml was found in %s; a pack is a folder with that file".formatted(where),
        "在 %s 中没有找到 pack.yaml；配置包是含有该文件的文件夹".formatted(where));
  }

  static Problem unreadable(String folder) {
    return Problem.of(
        "definition.unreadable-folder",
        INVALID,
        "The folder %s cannot be read; look at its permissions".formatted(folder),
        "无法读取文件夹 %s，请检查权限".formatted(folder));
  }

  static Problem notZip() {
    return Problem.of(
        "definition.not-a-zip",
        INVALID,
        "This is not a zip file with UTF-8 file names, or it is damaged",
        "不是 zip 文件、文件名不是 UTF-8 编码或文件已损坏");
  }

  static Problem unsafePath(String path) {
    return Problem.of(
        "definition.unsafe-path",
        INVALID,
        "The zip holds the file name '%s', which leads out of its folder".formatted(path),
        "zip 中的文件名“%s”指向文件夹之外".formatted(path));
  }

  static Problem tooManyFiles(int limit) {
    return Problem.of(
        "definition.too-many-files",
        TOO_LARGE,
        "More than %d files; packs do not hold that many".formatted(limit),
        "文件超过 %d 个".formatted(limit));
  }

  static Problem tooMuch(long megabytes, String where) {
    return Problem.of(
        "definition.too-much",
        TOO_LARGE,
        "More than %d MB unpacked (at %s)".formatted(megabytes, where),
        "内容超过 %d MB（在 %s 处）".formatted(megabytes, where));
  }

  static Problem noSuchRelease() {
    return Problem.of(
        "definition.no-such-release", NOT_FOUND, "There is no release with this id", "没有该编号的发布");
  }

  static Problem noSuchCandidate() {
    return Problem.of(
        "definition.no-such-candidate",
        NOT_FOUND,
        "There is no candidate with this id; it was published or is older than a week. Upload again",
        "没有该待发布内容：可能已发布或已超过一周，请重新上传");
  }

  static Problem outdated() {
    return Problem.of(
        "definition.outdated-candidate",
        CONFLICT,
        "Another release was published since this one was checked; upload again to see what changes",
        "检查之后已有新的发布，请重新上传并查看变更");
  }

  static Problem administratorsOnly() {
    return Problem.of(
        "definition.administrators-only",
        FORBIDDEN,
        "Only administrators publish configuration; ask one",
        "只有系统管理员可以发布配置，请联系管理员");
  }

  static Problem pathTooLong(int limit, String path) {
    return Problem.of(
        "definition.path-too-long",
        INVALID,
        "The path %s… has more than %d characters".formatted(path.substring(0, 60), limit),
        "路径 %s… 超过 %d 个字符".formatted(path.substring(0, 60), limit));
  }

  static Problem packTwice(String key) {
    return Problem.of(
        "definition.pack-twice",
        INVALID,
        "Two folders say that they are the pack '%s'; give one another key".formatted(key),
        "两个文件夹都是配置包“%s”，请修改其中一个的键".formatted(key));
  }

  static Problem noteTooLong(int limit) {
    return Problem.of(
            "definition.note-too-long",
            INVALID,
            "A note has at most %d characters".formatted(limit),
            "说明最多 %d 个字符".formatted(limit))
        .at("/note");
  }

  static Problem noSuchTime(String reason, Location place) {
    return Problem.of(
            "definition.no-such-time",
            INVALID,
            "A date or time in this definition does not exist: %s".formatted(reason),
            "此定义中有不存在的日期或时间：%s".formatted(reason))
        .at(place);
  }

  static Problem tooComplex(Location place) {
    return Problem.of(
            "definition.too-complex",
            INVALID,
            "An expression in this definition is too long to be worked out; compute parts of it in"
                + " fields of their own",
            "此定义中有过长的表达式，请把一部分放到单独的计算字段中")
        .at(place);
  }

  static Problem settingType(Setting setting) {
    String value = setting.value().text();
    return Problem.of(
            "definition.setting-type",
            INVALID,
            "The setting '%s' is of type %s, and '%s' is none; write %s"
                .formatted(setting.name(), setting.type(), value, setting.example().en()),
            "参数“%s”的类型为 %s，而“%s”不是；请写%s"
                .formatted(setting.name(), setting.type(), value, setting.example().zh()))
        .at(setting.value().location());
  }

  static Problem unknownFile(Location place) {
    return Problem.of(
            "definition.unknown-file",
            INVALID,
            "A pack holds definitions (.yaml, .json), pages (.vm), lists (.csv), images (.png, .jpg,"
                + " .svg) and notes (.md, .txt) only; take this file out",
            "配置包只能包含定义（.yaml、.json）、版面（.vm）、清单（.csv）、图片（.png、.jpg、.svg）和说明（.md、.txt），" + "请移除此文件")
        .at(place);
  }
}
