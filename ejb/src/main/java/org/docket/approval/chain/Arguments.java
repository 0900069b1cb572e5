package org.docket.approval.chain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.expression.Path;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.organization.Who;
import org.docket.organization.Who.UnitChoice;

/** What the names in a chain stand for where it is walked as a part of another one. */
record Arguments(Map<String, Compiled> byName) {
  static final Arguments NONE = new Arguments(Map.of());

  Arguments {
    byName = Map.copyOf(byName);
  }

  /** These, and those of the chain around where they say nothing else. */
  Arguments within(Arguments outer) {
    Map<String, Compiled> all = new LinkedHashMap<>(outer.byName);
    all.putAll(byName);
    return new Arguments(all);
  }

  Scope over(Scope outer) {
    Map<String, Type.Field> names = new LinkedHashMap<>();
    byName.forEach(
        (name, value) -> names.put(name, new Type.Field(value.type(), value.nullable())));
    return names.isEmpty() ? outer : Scope.of(names).over(outer);
  }

  Compiled bind(Compiled expression) {
    return expression.with(byName);
  }

  Who bind(Who who) {
    if (who instanceof Who.People people) {
      return new Who.People(bind(people.expression()), people.location());
    }
    if (who instanceof Who.DoerElsewhere doer) {
      return new Who.DoerElsewhere(doer.step(), bind(doer.record()), doer.location());
    }
    if (who instanceof Who.HoldersOf holders) {
      return new Who.HoldersOf(holders.position(), bind(holders.unit()), holders.location());
    }
    if (who instanceof Who.OfLevel level) {
      return new Who.OfLevel(
          bind(level.from()), level.above(), level.type(), level.position(), level.location());
    }
    if (who instanceof Who.HeadsUpTo heads) {
      return new Who.HeadsUpTo(bind(heads.unit()), heads.upTo(), heads.location());
    }
    return who instanceof Who.HeadOf head
        ? new Who.HeadOf(bind(head.unit()), head.up(), head.location())
        : who;
  }

  UnitChoice bind(UnitChoice unit) {
    return unit instanceof UnitChoice.Computed computed
        ? new UnitChoice.Computed(bind(computed.expression()))
        : unit;
  }

  /** The field, or column, that is meant; empty where a name stands for something computed. */
  Optional<String> field(String path) {
    int dot = path.indexOf('.');
    String root = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot);
    Compiled argument = byName.get(root);
    return argument == null ? Optional.of(path) : plain(argument).map(name -> name + rest);
  }

  private static Optional<String> plain(Compiled argument) {
    List<Path> references = List.copyOf(argument.references());
    boolean isName =
        references.size() == 1
            && references.get(0).segments().size() == 1
            && isOneWord(argument.source());
    return isName ? Optional.of(references.get(0).root()) : Optional.empty();
  }

  private static boolean isOneWord(String source) {
    return source.strip().chars().allMatch(Character::isLetterOrDigit);
  }
}
