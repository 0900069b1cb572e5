package org.docket.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean": the known word nearest to a misspelt one. */
public final class Suggestions {

  private static final int LISTED = 40;

  private Suggestions() {}

  /** "; did you mean 'x'? Known are: a, b, c" for the end of a sentence about an unknown word. */
  public static Text among(String word, Collection<String> known) {
    if (known.isEmpty()) {
      return Text.of("; there are none yet", "；目前一个也没有");
    }
    String list =
        known.stream().sorted().distinct().limit(LISTED).collect(Collectors.joining(", "))
            + (known.size() > LISTED ? ", …" : "");
    return nearest(word, known)
        .map(
            near ->
                Text.of(
                    "; did you mean '%s'? Known are: %s".formatted(near, list),
                    "；是否指“%s”？可用的有：%s".formatted(near, list)))
        .orElseGet(() -> Text.of(". Known are: " + list, "；可用的有：" + list));
  }

  /** The candidate with the fewest typing mistakes, if it is near enough to be meant. */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    int tolerated = Math.max(1, word.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(word, candidate) <= tolerated)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Insertions, deletions, replacements and swaps of neighbours; upper and lower case are one. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 ? j : j == 0 ? i : cheapest(steps, a, b, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int cheapest(int[][] steps, String a, String b, int i, int j) {
    int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, 1 + steps[i - 2][j - 2]) : best;
  }
}
