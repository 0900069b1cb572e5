package org.docket.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;

/** Writes out one definition: what it extends, the values that it gives, and its own words. */
final class Writing {

  private static final int MOST_LEVELS = 8;
  private static final String SECTION = "section";
  private static final String SECTIONS = "sections";

  /** Raised where a base has problems of its own: nothing is to be said here. */
  static final class ReportedThere extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final DefinitionSource source;
  private final Bases bases;
  private final ProblemCollector problems;
  private final Extension extension;
  private final Omission omission;
  private final List<DefinitionSource> takenOver = new ArrayList<>();
  private final Deque<String> underway = new ArrayDeque<>();

  Writing(DefinitionSource source, Bases bases, ProblemCollector problems) {
    this.source = source;
    this.bases = bases;
    this.problems = problems;
    this.extension = new Extension(problems);
    this.omission = new Omission(problems);
  }

  DefinitionSource writeOut() {
    MapNode whole = whole(source.kind(), source.root(), source);
    return source.writtenOut(whole, takenOver);
  }

  /** What a head that may extend something says in full. */
  private MapNode whole(String kind, MapNode head, DefinitionSource from) {
    SchemaPart schema = Schemas.SHIPPED.ofKind(kind).orElseThrow();
    checked(schema, head);
    MapNode own = head.without(ReuseWords.ALL);
    MapNode whole =
        head.scalar(ReuseWords.EXTENDS)
            .map(key -> over(schema, based(kind, key, head, from), own, head))
            .orElse(own);
    return kind.equals("form") ? withSections(whole, from) : whole;
  }

  private void checked(SchemaPart schema, MapNode head) {
    ProblemCollector wrong = new ProblemCollector();
    ReuseWords.check(schema, head, wrong);
    wrong.throwIfAny();
  }

  private MapNode over(SchemaPart schema, MapNode base, MapNode own, MapNode head) {
    MapNode left =
        head.map(ReuseWords.WITHOUT).map(names -> omission.of(schema, base, names)).orElse(base);
    MapNode fields = own.map(SectionFields.FIELDS).orElse(null);
    if (fields == null || !left.has(SECTIONS)) {
      return extension.over(schema, left, own);
    }
    MapNode rest = own.without(List.of(SectionFields.FIELDS));
    MapNode whole = extension.over(schema, left, rest);
    return new SectionFields(extension).over(schema, whole, fields);
  }

  /** The base with the values that are given here. */
  private MapNode based(String kind, ScalarNode key, MapNode head, DefinitionSource from) {
    String name = kind + " " + key.text();
    String self = source.kind() + " " + source.key();
    if (underway.contains(name) || name.equals(self)) {
      throw new ProblemException(ReuseProblems.circle(path(name), key.location()));
    }
    if (underway.size() == MOST_LEVELS) {
      throw new ProblemException(ReuseProblems.tooManyLevels(MOST_LEVELS, key.location()));
    }
    DefinitionSource base = bases.find(kind, key, from).orElseThrow(ReportedThere::new);
    takenOver.add(base);
    underway.addLast(name);
    MapNode whole = whole(kind, filled(base, head, key), base);
    underway.removeLast();
    return whole;
  }

  private String path(String again) {
    List<String> path = new ArrayList<>(underway);
    path.add(0, source.kind() + " " + source.key());
    path.add(again);
    return String.join(" → ", path);
  }

  private MapNode filled(DefinitionSource base, MapNode head, ScalarNode key) {
    if (!base.root().has(ReuseWords.PARAMETERS)) {
      unknown(Map.of(), head, base);
      return base.root();
    }
    checked(ReuseWords.schema(base), base.root());
    Map<String, Parameter> parameters = Parameter.of(base.root());
    unknown(parameters, head, base);
    return Placeholders.fill(
        base.root().without(List.of(ReuseWords.PARAMETERS)),
        parameters,
        values(parameters, head, base, key),
        key.location());
  }

  private void unknown(Map<String, Parameter> parameters, MapNode head, DefinitionSource base) {
    MapNode given = head.map(ReuseWords.WITH).orElse(null);
    if (given != null) {
      given.keys().stream()
          .filter(name -> !parameters.containsKey(name))
          .forEach(
              name ->
                  problems.add(
                      ReuseProblems.unknownParameter(
                          name, base.key(), parameters.keySet(), given.keyLocation(name))));
    }
  }

  private Map<String, Node> values(
      Map<String, Parameter> parameters, MapNode head, DefinitionSource base, ScalarNode key) {
    ProblemCollector wrong = new ProblemCollector();
    Map<String, Node> values = new LinkedHashMap<>();
    Location place = head.has(ReuseWords.WITH) ? head.keyLocation(ReuseWords.WITH) : key.location();
    for (Parameter parameter : parameters.values()) {
      Node value =
          head.map(ReuseWords.WITH)
              .flatMap(given -> given.find(parameter.name()))
              .orElse(parameter.standard());
      if (value == null) {
        wrong.add(ReuseProblems.missingParameter(parameter, base.key(), place));
      } else if (!parameter.type().fits(value)) {
        wrong.add(ReuseProblems.parameterType(parameter, value.location()));
      } else {
        values.put(parameter.name(), value);
      }
    }
    wrong.throwIfAny();
    return values;
  }

  /** The form with the shared sections that it includes. */
  private MapNode withSections(MapNode form, DefinitionSource from) {
    if (!(form.get(SECTIONS) instanceof ListNode sections)) {
      return form;
    }
    List<Node> whole = new ArrayList<>();
    for (Node section : sections.items()) {
      whole.add(
          section instanceof MapNode map && map.has(ReuseWords.EXTENDS)
              ? included(map, from)
              : section);
    }
    return form.with(SECTIONS, new ListNode(whole, sections.location()));
  }

  private MapNode included(MapNode section, DefinitionSource from) {
    MapNode whole = whole(SECTION, section, from);
    return section.has(SECTION) ? whole : whole.without(List.of(SECTION));
  }
}
