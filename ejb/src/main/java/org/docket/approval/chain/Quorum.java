package org.docket.approval.chain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many of those asked must agree.
 *
 * @param amount people for {@link Kind#COUNT}, hundredths for {@link Kind#PERCENT}; else 0
 */
public record Quorum(Kind kind, int amount) {

  /** Whoever comes first answers for all. */
  public static final Quorum ANY = new Quorum(Kind.ANY, 0);

  /** Every entry of {@code by} answers; the first who does not agree decides. */
  public static final Quorum ALL = new Quorum(Kind.ALL, 0);

  /** As {@link #ALL}, but each is asked only when the one before has agreed. */
  public static final Quorum ONE_BY_ONE = new Quorum(Kind.ONE_BY_ONE, 0);

  private static final Pattern COUNT = Pattern.compile("([1-9][0-9]?) of");
  private static final Pattern PERCENT = Pattern.compile("([1-9][0-9]?|100)%");

  /** How answers are counted. */
  public enum Kind {
    ANY,
    ALL,
    ONE_BY_ONE,
    /** So many people agree; decided as soon as that is certain, one way or the other. */
    COUNT,
    /** So many hundredths of the people agree; decided as soon as that is certain. */
    PERCENT
  }

  /** As written: {@code any}, {@code all}, {@code one-by-one}, {@code 2 of}, {@code 60%}. */
  public static Optional<Quorum> parse(String written) {
    return switch (written) {
      case "any" -> Optional.of(ANY);
      case "all" -> Optional.of(ALL);
      case "one-by-one" -> Optional.of(ONE_BY_ONE);
      default ->
          number(COUNT, Kind.COUNT, written).or(() -> number(PERCENT, Kind.PERCENT, written));
    };
  }

  /** Whether every person is asked alone, and not each entry of {@code by} together. */
  public boolean isByPerson() {
    return kind == Kind.COUNT || kind == Kind.PERCENT;
  }

  /** How many of so many must agree; all of them, where fewer were found than the rule says. */
  public int needed(int asked) {
    return switch (kind) {
      case ANY -> 1;
      case ALL, ONE_BY_ONE -> asked;
      case COUNT -> Math.min(amount, asked);
      case PERCENT -> Math.max(1, (asked * amount + 99) / 100);
    };
  }

  private static Optional<Quorum> number(Pattern pattern, Kind kind, String written) {
    Matcher matcher = pattern.matcher(written);
    return matcher.matches()
        ? Optional.of(new Quorum(kind, Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }
}
