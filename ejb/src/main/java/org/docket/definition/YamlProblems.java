package org.docket.definition;

import static org.docket.problem.ProblemCategory.INVALID;

import org.docket.problem.Location;
import org.docket.problem.Problem;

/** Why a file is no YAML that Docket reads. */
final class YamlProblems {

  private YamlProblems() {}

  static Problem tooLarge(int kilobytes, String file) {
    return Problem.of(
            "definition.file-too-large",
            INVALID,
            "This file is larger than %d kB; split it, or put long lists into a CSV file"
                .formatted(kilobytes),
            "文件超过 %d kB，请拆分，或把长清单放入 CSV 文件".formatted(kilobytes))
        .at(Location.ofFile(file));
  }

  static Problem byteOrderMark(String encoding, Location place) {
    return Problem.of(
            "definition.encoding",
            INVALID,
            "The file is %s; save it as UTF-8 without BOM".formatted(encoding),
            "文件编码为 %s，请另存为不带 BOM 的 UTF-8".formatted(encoding))
        .at(place);
  }

  static Problem notUtf8(boolean gbk, Location place) {
    return Problem.of(
            "definition.encoding",
            INVALID,
            gbk
                ? "The file is not UTF-8, it looks like GBK; save it as UTF-8"
                : "From here on the file is not UTF-8; save it as UTF-8",
            gbk ? "文件不是 UTF-8 编码（看起来是 GBK），请另存为 UTF-8" : "从此处起不是 UTF-8 编码，请另存为 UTF-8")
        .at(place);
  }

  static Problem tab(Location place) {
    return Problem.of(
            "definition.tab",
            INVALID,
            "A tab cannot indent a line; use two spaces",
            "不能用制表符（Tab）缩进，请用两个空格")
        .at(place);
  }

  static Problem colonInText(Location place) {
    return Problem.of(
            "definition.colon-in-text",
            INVALID,
            "A text that has a colon and a space must be quoted, and a new key must stand on its own"
                + " line with the indentation of its neighbours",
            "含有“冒号加空格”的文字须加引号；新的键须另起一行并与相邻的键对齐")
        .at(place);
  }

  static Problem quote(Location place) {
    return Problem.of(
            "definition.quote",
            INVALID,
            "A text cannot begin with this character or go on after a closing quote; put the whole"
                + " text or expression into quotes: '\"a\" + b'",
            "文字不能以此字符开头，也不能在引号结束后继续；请给整段文字或表达式加引号：'\"a\" + b'")
        .at(place);
  }

  static Problem notClosed(Location place) {
    return Problem.of(
            "definition.not-closed",
            INVALID,
            "A bracket, brace or quote is opened here and not closed; a text with commas or brackets"
                + " must be quoted",
            "此处的括号或引号没有配对；含逗号或括号的文字须加引号")
        .at(place);
  }

  static Problem escape(Location place) {
    return Problem.of(
            "definition.escape",
            INVALID,
            "In double quotes a backslash begins an escape; write \\\\, or put the text into single"
                + " quotes",
            "双引号内的反斜杠表示转义；请写成 \\\\，或改用单引号")
        .at(place);
  }

  static Problem indentation(Location place) {
    return Problem.of(
            "definition.indentation",
            INVALID,
            "This line is not indented like its neighbours; keys that belong together begin in the"
                + " same column, and what is inside begins two spaces further right",
            "此行的缩进与相邻行不一致；同级的键须左对齐，下一级再缩进两个空格")
        .at(place);
  }

  static Problem noColon(boolean fullWidth, Location place) {
    return Problem.of(
            "definition.no-colon",
            INVALID,
            fullWidth
                ? "The colon after this key is a full-width one; write ': ' with a half-width colon"
                : "This key has no colon; write 'key: value', or put the text on the line above",
            fullWidth ? "此键后面是全角冒号，请改用半角冒号加空格“: ”" : "此键后面没有冒号；请写成“键: 值”，或将文字接到上一行")
        .at(place);
  }

  static Problem syntax(String reason, Location place) {
    return Problem.of(
            "definition.syntax",
            INVALID,
            "This cannot be read as YAML (%s); look at the indentation and quotes here and in the"
                    .formatted(reason)
                + " line above",
            "无法按 YAML 读取（%s）；请检查此行及上一行的缩进和引号".formatted(reason))
        .at(place);
  }

  static Problem character(String character, Location place) {
    return Problem.of(
            "definition.character",
            INVALID,
            "The character %s cannot stand in a file; delete it".formatted(character),
            "文件中不允许出现字符 %s，请删除".formatted(character))
        .at(place);
  }

  static Problem duplicateKey(String key, int firstLine, Location place) {
    return Problem.of(
            "definition.duplicate-key",
            INVALID,
            "'%s' is already said in line %d; keep one of the two".formatted(key, firstLine),
            "“%s”在第 %d 行已经写过，请只保留一处".formatted(key, firstLine))
        .at(place);
  }

  static Problem keyIsNoText(Location place) {
    return Problem.of(
            "definition.key-not-text",
            INVALID,
            "A key is a single word; put expressions that begin with { or [ into quotes",
            "键必须是单个词；以 { 或 [ 开头的表达式请加引号")
        .at(place);
  }

  static Problem anchor(Location place) {
    return Problem.of(
            "definition.anchor",
            INVALID,
            "Anchors, aliases and tags (&, *, !) are not part of the language; write the value out,"
                + " or quote a text that begins with one of these",
            "不支持锚点、别名和标签（&、*、!）；请写出完整的值，以这些字符开头的文字须加引号")
        .at(place);
  }

  static Problem tooDeep(int limit, Location place) {
    return Problem.of(
            "definition.too-deep",
            INVALID,
            "Values are nested more than %d deep here; nothing in a pack needs that"
                .formatted(limit),
            "此处嵌套超过 %d 层，配置中不需要如此深的嵌套".formatted(limit))
        .at(place);
  }

  static Problem severalDocuments(Location place) {
    return Problem.of(
            "definition.several-documents",
            INVALID,
            "A file holds one definition; put what follows '---' into a file of its own",
            "一个文件只能有一个定义，请把“---”之后的内容放入另一个文件")
        .at(place);
  }

  static Problem notMapping(Location place) {
    return Problem.of(
            "definition.not-a-mapping",
            INVALID,
            "A file begins with 'kind: key', for example 'form: repair-report'",
            "文件须以“种类: 键”开头，例如“form: repair-report”")
        .at(place);
  }
}
