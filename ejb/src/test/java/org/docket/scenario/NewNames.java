package org.docket.scenario;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random names for old ones: the same old name of a sort always gets the same new one. */
final class NewNames {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  /** What is renamed. */
  enum Sort {
    FORM,
    FIELD,
    STEP,
    POSITION,
    SERIES,
    LIST
  }

  private final Random random;
  private final Map<Sort, Map<String, String>> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  NewNames(long seed) {
    this.random = new Random(seed);
  }

  /** Makes sure that the name is replaced. */
  void know(Sort sort, String old) {
    names.computeIfAbsent(sort, each -> new HashMap<>()).computeIfAbsent(old, each -> fresh());
  }

  boolean knows(Sort sort, String old) {
    return names.getOrDefault(sort, Map.of()).containsKey(old);
  }

  /** The new name; a name that is none of the sort stays. Steps of parts are named by both. */
  String of(Sort sort, String old) {
    int dot = sort == Sort.STEP ? old.indexOf('.') : -1;
    return dot < 0
        ? single(sort, old)
        : of(sort, old.substring(0, dot)) + "." + of(sort, old.substring(dot + 1));
  }

  private String single(Sort sort, String old) {
    return names.getOrDefault(sort, Map.of()).getOrDefault(old, old);
  }

  Set<String> old(Sort sort) {
    return names.getOrDefault(sort, Map.of()).keySet();
  }

  private String fresh() {
    StringBuilder name = new StringBuilder();
    do {
      name.setLength(0);
      name.append('q');
      for (int i = 0; i < 9; i++) {
        name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    } while (!taken.add(name.toString()));
    return name.toString();
  }
}
