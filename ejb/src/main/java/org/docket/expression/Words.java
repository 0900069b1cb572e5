package org.docket.expression;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Texts, or yes and no, as a set.
 *
 * @param others whether it is all but these words; else only these
 * @param quoted whether they are texts; yes and no are not
 */
public record Words(boolean others, SortedSet<String> words, boolean quoted) implements ValueSet {

  public static final Words ALL = new Words(true, new TreeSet<>(), true);

  /** Yes and no. */
  public static final Words ANSWERS = answers("false", "true");

  public Words {
    words = new TreeSet<>(words);
  }

  public static Words only(Collection<String> words) {
    return new Words(false, new TreeSet<>(words), true);
  }

  public static Words only(boolean answer) {
    return answers(Boolean.toString(answer));
  }

  private static Words answers(String... answers) {
    return new Words(false, new TreeSet<>(List.of(answers)), false);
  }

  @Override
  public Words and(ValueSet other) {
    Words that = (Words) other;
    if (others && that.others) {
      return new Words(true, union(words, that.words), quoted);
    }
    SortedSet<String> kept = new TreeSet<>(others ? that.words : words);
    kept.removeIf(word -> !has(word) || !that.has(word));
    return new Words(false, kept, quoted);
  }

  /** Whether the word is in the set. */
  public boolean has(String word) {
    return words.contains(word) != others;
  }

  @Override
  public Words not() {
    return new Words(!others, words, quoted);
  }

  @Override
  public boolean isNothing() {
    return !others && words.isEmpty();
  }

  @Override
  public String about(String name) {
    String list =
        words.stream()
            .map(word -> quoted ? '"' + word + '"' : word)
            .collect(Collectors.joining(", "));
    if (words.isEmpty()) {
      return "any " + name;
    }
    if (words.size() == 1) {
      return name + (others ? " != " : " = ") + list;
    }
    return others ? "not(%s in (%s))".formatted(name, list) : "%s in (%s)".formatted(name, list);
  }

  private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> more) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
