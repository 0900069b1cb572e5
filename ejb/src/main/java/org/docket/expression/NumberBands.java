package org.docket.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Numbers as bands on their line. The line is cut at places before or after a number; at each cut
 * the set begins or ends.
 *
 * @param begins whether the set reaches down without an end
 * @param cuts in ascending order
 */
public record NumberBands(boolean begins, List<Cut> cuts) implements ValueSet {

  public static final NumberBands ALL = new NumberBands(true, List.of());

  public NumberBands {
    cuts = List.copyOf(cuts);
  }

  /**
   * A place on the line.
   *
   * @param after just behind the number; else just before it
   */
  public record Cut(BigDecimal at, boolean after) implements Comparable<Cut> {
    private static final Comparator<Cut> ASCENDING =
        Comparator.comparing(Cut::at).thenComparing(Cut::after);

    public Cut {
      at = at.stripTrailingZeros();
    }

    @Override
    public int compareTo(Cut other) {
      return ASCENDING.compare(this, other);
    }
  }

  public static NumberBands only(BigDecimal number) {
    return new NumberBands(false, List.of(new Cut(number, false), new Cut(number, true)));
  }

  /** All that are less than the number, and with {@code closed} the number too. */
  public static NumberBands upTo(BigDecimal number, boolean closed) {
    return new NumberBands(true, List.of(new Cut(number, closed)));
  }

  /** The same for whole numbers: nothing lies between two neighbours. */
  public NumberBands whole() {
    List<Cut> whole = new ArrayList<>();
    for (Cut cut : cuts) {
      Cut next = new Cut(firstBehind(cut), false);
      if (!whole.isEmpty() && whole.get(whole.size() - 1).equals(next)) {
        whole.remove(whole.size() - 1);
      } else {
        whole.add(next);
      }
    }
    return new NumberBands(begins, whole);
  }

  private static BigDecimal firstBehind(Cut cut) {
    return cut.after()
        ? cut.at().setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE)
        : cut.at().setScale(0, RoundingMode.CEILING);
  }

  @Override
  public NumberBands and(ValueSet other) {
    NumberBands that = (NumberBands) other;
    TreeSet<Cut> all = new TreeSet<>(cuts);
    all.addAll(that.cuts);
    List<Cut> kept = new ArrayList<>();
    boolean inside = begins && that.begins;
    for (Cut cut : all) {
      boolean behind = isInsideBehind(cut) && that.isInsideBehind(cut);
      if (behind != inside) {
        kept.add(cut);
      }
      inside = behind;
    }
    return new NumberBands(begins && that.begins, kept);
  }

  private boolean isInsideBehind(Cut cut) {
    long passed = cuts.stream().filter(each -> each.compareTo(cut) <= 0).count();
    return begins == (passed % 2 == 0);
  }

  @Override
  public NumberBands not() {
    return new NumberBands(!begins, cuts);
  }

  @Override
  public boolean isNothing() {
    return !begins && cuts.isEmpty();
  }

  @Override
  public String about(String name) {
    List<Band> bands = new ArrayList<>();
    for (int i = begins ? -1 : 0; i < cuts.size(); i += 2) {
      bands.add(new Band(i, i + 1));
    }
    return bands.stream().map(band -> text(band, name)).collect(Collectors.joining(" or "));
  }

  /** Between two cuts, by their places; those that are not there are without an end. */
  private record Band(int from, int to) {}

  private String text(Band band, String name) {
    boolean open = band.from() < 0;
    boolean endless = band.to() >= cuts.size();
    if (open && endless) {
      return "any " + name;
    }
    if (open) {
      Cut end = cuts.get(band.to());
      return name + (end.after() ? " <= " : " < ") + number(end);
    }
    Cut begin = cuts.get(band.from());
    if (endless) {
      return name + (begin.after() ? " > " : " >= ") + number(begin);
    }
    Cut end = cuts.get(band.to());
    return begin.at().compareTo(end.at()) == 0
        ? name + " = " + number(begin)
        : "%s in %s%s..%s%s"
            .formatted(
                name,
                begin.after() ? "(" : "[",
                number(begin),
                number(end),
                end.after() ? "]" : ")");
  }

  private static String number(Cut cut) {
    return cut.at().toPlainString();
  }
}
