package org.docket.definition;

import java.util.Iterator;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 or JSON into a located tree; whatever is wrong becomes a located problem. */
final class YamlReader {

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(FileText.MAX_BYTES).build();

  private YamlReader() {}

  /** The tree, when the file can be read and holds a mapping. */
  static Optional<MapNode> read(byte[] content, String file, ProblemCollector problems) {
    Optional<String> text = FileText.read(content, file, problems);
    return text.flatMap(known -> parse(known, file, problems))
        .flatMap(root -> mapping(root, problems));
  }

  private static Optional<Node> parse(String text, String file, ProblemCollector problems) {
    try {
      Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
      return new TreeReader(events, file, problems).read();
    } catch (StoppedReading stopped) {
      problems.add(stopped.problem());
    } catch (MarkedYamlEngineException thrown) {
      problems.add(explain(thrown, text, file));
    } catch (ReaderException thrown) {
      problems.add(
          YamlProblems.character(
              "U+%04X".formatted(thrown.getCodePoint()), place(text, thrown.getPosition(), file)));
    } catch (YamlEngineException thrown) {
      problems.add(YamlProblems.syntax(String.valueOf(thrown.getMessage()), Location.ofFile(file)));
    }
    return Optional.empty();
  }

  private static Optional<MapNode> mapping(Node root, ProblemCollector problems) {
    if (root instanceof MapNode map && !map.entries().isEmpty()) {
      return Optional.of(map);
    }
    problems.add(YamlProblems.notMapping(root.location()));
    return Optional.empty();
  }

  private static Problem explain(MarkedYamlEngineException thrown, String text, String file) {
    Location begin = place(thrown.getContextMark().or(thrown::getProblemMark), file);
    Location place = place(thrown.getProblemMark().or(thrown::getContextMark), file);
    String reason = thrown.getProblem();
    String context = thrown.getContext() == null ? "" : thrown.getContext();
    if (reason.contains("'\\t'") || reason.contains("\t") || reason.contains("TAB")) {
      return YamlProblems.tab(place);
    }
    if (reason.contains("mapping values are not allowed")) {
      return YamlProblems.colonInText(place);
    }
    if (reason.contains("expected ':'")) {
      return YamlProblems.noColon(line(text, begin).contains("："), begin);
    }
    if (reason.contains("alias") || reason.contains("anchor") || reason.contains("tag")) {
      return YamlProblems.anchor(place);
    }
    return structural(reason, context, begin, place);
  }

  private static Problem structural(String reason, String context, Location begin, Location place) {
    if (reason.contains("escape")) {
      return YamlProblems.escape(place);
    }
    boolean opened = context.contains("quoted scalar") || context.contains("flow");
    if (opened || reason.contains("expected ',' or")) {
      return YamlProblems.notClosed(begin);
    }
    if (reason.contains("cannot start any token") || reason.contains("'<scalar>'")) {
      return YamlProblems.quote(place);
    }
    return reason.contains("<block end>")
        ? YamlProblems.indentation(place)
        : YamlProblems.syntax(reason, place);
  }

  private static String line(String text, Location place) {
    return text.lines().skip(Math.max(0, place.line() - 1L)).findFirst().orElse("");
  }

  private static Location place(Optional<Mark> mark, String file) {
    return mark.map(found -> new Location(file, found.getLine() + 1, found.getColumn() + 1, ""))
        .orElse(Location.ofFile(file));
  }

  private static Location place(String text, int codePoint, String file) {
    int end =
        text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
    String before = text.substring(0, end);
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return new Location(file, line, column, "");
  }
}
