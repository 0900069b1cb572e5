package org.docket.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.scenario.Names.Place;
import org.docket.scenario.NewNames.Sort;

/**
 * Renames the fields in expressions and templates. Texts, functions and words of the language stay;
 * every path is followed through the forms that it crosses, so that {@code customer.name} is
 * renamed as far as it speaks of fields, and {@code creator.name} not at all.
 */
final class ExpressionRenaming {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*\"" // a text
              + "|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*" // a path
              + "|[\\[\\](]|.",
          Pattern.DOTALL);
  private static final Pattern BINDING =
      Pattern.compile("\\b(?:for|some|every)\\s+([A-Za-z_]\\w*)\\s+in\\s+([A-Za-z_][\\w.]*)");
  private static final Pattern VELOCITY =
      Pattern.compile("(\\$!?\\{?)([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)");
  private static final Pattern LOOP =
      Pattern.compile("#foreach\\(\\s*\\$(\\w+)\\s+in\\s+\\$([\\w.]+)");

  private static final Pattern GROUPED =
      Pattern.compile("(?:#subtotals|fn\\.grouped)\\(\\s*\\$([\\w.]+)((?:\\s*,\\s*\"[^\"]*\")+)");
  private static final Pattern COLUMN = Pattern.compile("[A-Za-z_]\\w*");

  private final Names names;
  private final NewNames newNames;

  ExpressionRenaming(Names names, NewNames newNames) {
    this.names = names;
    this.newNames = newNames;
  }

  /**
   * @param roots names that stand for a record or a line
   * @param inner where a name without a path is looked for, the innermost first
   */
  String expression(String source, Map<String, Place> roots, Deque<Place> inner) {
    Map<String, Place> known = new HashMap<>(roots);
    Matcher binding = BINDING.matcher(source);
    while (binding.find()) {
      known.put(binding.group(1), follow(binding.group(2), known, inner));
    }
    return rename(source, known, inner);
  }

  private String rename(String source, Map<String, Place> known, Deque<Place> inner) {
    StringBuilder renamed = new StringBuilder();
    Deque<Place> scopes = new ArrayDeque<>(inner);
    Deque<Boolean> brackets = new ArrayDeque<>();
    Place last = Names.ELSEWHERE;
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      String text = token.group();
      if (text.equals("[")) {
        brackets.push(true);
        scopes.push(last);
      } else if (text.equals("]") && !brackets.isEmpty()) {
        brackets.pop();
        last = scopes.pop();
      } else if (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_') {
        boolean function = token.end() < source.length() && source.charAt(token.end()) == '(';
        boolean member = token.start() > 0 && source.charAt(token.start() - 1) == '.';
        if (function) {
          renamed.append(text);
          continue;
        }
        last = member ? last : Names.ELSEWHERE;
        Path path = path(text, member ? Optional.of(last) : Optional.empty(), known, scopes);
        last = path.end();
        renamed.append(path.text());
        continue;
      }
      renamed.append(text);
    }
    return renamed.toString();
  }

  private record Path(String text, Place end) {}

  private Place follow(String path, Map<String, Place> known, Deque<Place> scopes) {
    return path(path, Optional.empty(), known, scopes).end();
  }

  private Path path(
      String path, Optional<Place> from, Map<String, Place> known, Deque<Place> scopes) {
    String[] parts = path.split("\\.");
    StringBuilder text = new StringBuilder();
    Place place = from.orElse(Names.ELSEWHERE);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean root = i == 0 && from.isEmpty();
      if (root && known.containsKey(part)) {
        place = known.get(part);
        text.append(part);
        continue;
      }
      Optional<ObjectNode> field = root ? inScopes(part, scopes) : names.member(place, part);
      text.append(i == 0 ? "" : ".");
      text.append(field.isPresent() ? newNames.of(Sort.FIELD, part) : part);
      place = field.map(Names::behind).orElse(Names.ELSEWHERE);
    }
    return new Path(text.toString(), place);
  }

  private Optional<ObjectNode> inScopes(String name, Deque<Place> scopes) {
    return scopes.stream().flatMap(scope -> names.member(scope, name).stream()).findFirst();
  }

  /**
   * A template: {@code $record} is the record; each loop gives its name to the lines of a table,
   * and {@code $line} is one of the table whose lines are labels.
   */
  String template(String source, String form, String labels) {
    Map<String, Place> known = new HashMap<>(Map.of("record", new Names.AtForm(form)));
    if (!labels.isEmpty()) {
      known.put("line", follow("record." + labels, known, new ArrayDeque<>()));
    }
    return references(grouped(source, known), known);
  }

  /** The columns that are named in texts behind a table. */
  private String grouped(String source, Map<String, Place> known) {
    return GROUPED
        .matcher(source)
        .replaceAll(
            call -> {
              Place line = follow(call.group(1), known, new ArrayDeque<>());
              String columns =
                  COLUMN
                      .matcher(call.group(2))
                      .replaceAll(
                          column ->
                              path(column.group(), Optional.of(line), known, new ArrayDeque<>())
                                  .text());
              String before = call.group().substring(0, call.start(2) - call.start());
              return Matcher.quoteReplacement(before + columns);
            });
  }

  private String references(String source, Map<String, Place> known) {
    StringBuilder renamed = new StringBuilder();
    Matcher loop = LOOP.matcher(source);
    boolean more = loop.find();
    Matcher reference = VELOCITY.matcher(source);
    while (reference.find()) {
      while (more && loop.start() < reference.start()) {
        known.put(loop.group(1), follow(loop.group(2), known, new ArrayDeque<>()));
        more = loop.find();
      }
      reference.appendReplacement(
          renamed, Matcher.quoteReplacement(reference.group(1) + inTemplate(reference, known)));
    }
    return reference.appendTail(renamed).toString();
  }

  private String inTemplate(Matcher reference, Map<String, Place> known) {
    String path = reference.group(2);
    boolean ours = known.containsKey(path.split("\\.", 2)[0]);
    return ours ? path(path, Optional.empty(), known, new ArrayDeque<>()).text() : path;
  }

  /** The variables of a number: {@code BX-{office.code}-{0000}}. */
  String pattern(String source, String form) {
    Matcher variable = Pattern.compile("\\{([A-Za-z_]\\w*(?:\\.\\w+)*)}").matcher(source);
    StringBuilder renamed = new StringBuilder();
    while (variable.find()) {
      Deque<Place> scope = new ArrayDeque<>();
      scope.push(new Names.AtForm(form));
      String path = path(variable.group(1), Optional.empty(), Map.of(), scope).text();
      variable.appendReplacement(renamed, Matcher.quoteReplacement("{" + path + "}"));
    }
    return variable.appendTail(renamed).toString();
  }
}
