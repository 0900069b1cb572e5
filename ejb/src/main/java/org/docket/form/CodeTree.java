package org.docket.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** The items of a code list in their order; where items stand under others, a tree. Immutable. */
public final class CodeTree {

  public static final CodeTree NONE = new CodeTree(List.of());

  /** Between the titles of the levels, for readers and in files. */
  public static final String BETWEEN = " / ";

  private final Map<String, ListItem> items = new LinkedHashMap<>();
  private final Map<String, List<ListItem>> children = new LinkedHashMap<>();
  private final Map<String, Text> titles;

  /** Of two with the same code the last one counts; whoever compiles a list reports that. */
  public CodeTree(Collection<ListItem> all) {
    all.forEach(item -> items.put(item.code(), item));
    Map<String, Text> named = new LinkedHashMap<>();
    for (ListItem item : items.values()) {
      named.put(item.code(), item.title());
      children.computeIfAbsent(above(item), parent -> new ArrayList<>()).add(item);
    }
    titles = Collections.unmodifiableMap(named);
  }

  private static String above(ListItem item) {
    return item.parent() == null ? "" : item.parent();
  }

  public Optional<ListItem> find(@Nullable String code) {
    return Optional.ofNullable(items.get(code));
  }

  public Collection<ListItem> all() {
    return Collections.unmodifiableCollection(items.values());
  }

  /** Titles by code, in order. */
  public Map<String, Text> titles() {
    return titles;
  }

  /** Those directly under an item; of the empty code those at the top. */
  public List<ListItem> under(String code) {
    return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
  }

  /** From the top down to the item itself; empty when there is no such item. */
  public List<ListItem> path(String code) {
    List<ListItem> path = new ArrayList<>();
    ListItem item = items.get(code);
    while (item != null && path.size() <= items.size()) {
      path.add(0, item);
      item = items.get(item.parent());
    }
    return path;
  }

  /** The item that people call so: the titles from the top down with slashes between them. */
  public Optional<ListItem> titled(String written) {
    Optional<ListItem> found = Optional.empty();
    String above = "";
    for (String title : written.split("\\s*/\\s*")) {
      found = under(above).stream().filter(item -> isCalled(item, title.strip())).findFirst();
      if (found.isEmpty()) {
        return found;
      }
      above = found.get().code();
    }
    return found;
  }

  private static boolean isCalled(ListItem item, String title) {
    return item.title().zh().equals(title) || item.title().en().equalsIgnoreCase(title);
  }

  /** The titles of a path as people read them. */
  public static String shown(List<ListItem> path, Locale locale) {
    return String.join(BETWEEN, path.stream().map(item -> item.title().in(locale)).toList());
  }
}
