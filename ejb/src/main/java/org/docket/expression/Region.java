package org.docket.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What a condition over several names lets through: whatever lies in one of some boxes, each of
 * which says for some names which values they have and leaves the others open. Immutable.
 */
public final class Region {

  /** Everything, whatever the names are. */
  public static final Region ALL = new Region(List.of(Map.of()));

  /** Of boxes; a condition that comes to more than that is not worked out. */
  private static final int MOST = 256;

  private final List<Map<Path, ValueSet>> boxes;

  private Region(List<Map<Path, ValueSet>> boxes) {
    if (boxes.size() > MOST) {
      throw new TooManyBoxes();
    }
    this.boxes = List.copyOf(boxes);
  }

  /** A condition that is too manifold to be worked out. */
  public static final class TooManyBoxes extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private TooManyBoxes() {
      super("More than " + MOST + " boxes");
    }
  }

  /** Where the name has one of the values. */
  public static Region of(Path name, ValueSet values) {
    return values.isNothing() ? new Region(List.of()) : new Region(List.of(Map.of(name, values)));
  }

  public boolean isNothing() {
    return boxes.isEmpty();
  }

  /** The names that it asks for anywhere. */
  public Set<Path> names() {
    return examples().keySet();
  }

  /** Some values that are asked for of each name: they tell of which kind it is. */
  public Map<Path, ValueSet> examples() {
    Map<Path, ValueSet> examples = new TreeMap<>(Region::byName);
    boxes.forEach(box -> box.forEach(examples::putIfAbsent));
    return examples;
  }

  /** The same with other values in the place of those of each name. */
  public Region mapped(BiFunction<Path, ValueSet, ValueSet> values) {
    List<Map<Path, ValueSet>> mapped = new ArrayList<>();
    for (Map<Path, ValueSet> box : boxes) {
      Map<Path, ValueSet> other = new TreeMap<>(Region::byName);
      box.forEach((name, each) -> other.put(name, values.apply(name, each)));
      if (other.values().stream().noneMatch(ValueSet::isNothing)) {
        mapped.add(other);
      }
    }
    return new Region(mapped);
  }

  /** What is in both. */
  public Region and(Region other) {
    List<Map<Path, ValueSet>> both = new ArrayList<>();
    for (Map<Path, ValueSet> one : boxes) {
      for (Map<Path, ValueSet> next : other.boxes) {
        Map<Path, ValueSet> common = new TreeMap<>(Region::byName);
        common.putAll(one);
        next.forEach((name, values) -> common.merge(name, values, ValueSet::and));
        if (common.values().stream().noneMatch(ValueSet::isNothing)) {
          both.add(common);
        }
      }
    }
    return new Region(both);
  }

  private static int byName(Path one, Path other) {
    return one.toString().compareTo(other.toString());
  }

  /** What is in one of them or in both. */
  public Region or(Region other) {
    List<Map<Path, ValueSet>> all = new ArrayList<>(boxes);
    all.addAll(other.without(this).boxes);
    return new Region(all);
  }

  /** What is here and not in the other. */
  public Region without(Region other) {
    List<Map<Path, ValueSet>> left = boxes;
    for (Map<Path, ValueSet> taken : other.boxes) {
      left = left.stream().flatMap(box -> pieces(box, taken).stream()).toList();
      if (left.size() > MOST) {
        throw new TooManyBoxes();
      }
    }
    return new Region(left);
  }

  public Region not() {
    return ALL.without(this);
  }

  /** Whether all of the other is here. */
  public boolean covers(Region other) {
    return other.without(this).isNothing();
  }

  /** A box without another one, name by name: what has other values of it, and then the rest. */
  private static List<Map<Path, ValueSet>> pieces(
      Map<Path, ValueSet> box, Map<Path, ValueSet> taken) {
    List<Map<Path, ValueSet>> pieces = new ArrayList<>();
    Map<Path, ValueSet> rest = box;
    for (Map.Entry<Path, ValueSet> asked : taken.entrySet()) {
      ValueSet has = rest.get(asked.getKey());
      ValueSet both = has == null ? asked.getValue() : has.and(asked.getValue());
      if (both.isNothing()) {
        return List.of(box);
      }
      ValueSet others = has == null ? asked.getValue().not() : has.without(asked.getValue());
      if (!others.isNothing()) {
        pieces.add(with(rest, asked.getKey(), others));
      }
      rest = with(rest, asked.getKey(), both);
    }
    return pieces;
  }

  private static Map<Path, ValueSet> with(Map<Path, ValueSet> box, Path name, ValueSet values) {
    Map<Path, ValueSet> other = new TreeMap<>(Region::byName);
    other.putAll(box);
    other.put(name, values);
    return other;
  }

  /** The first box as a condition, such as {@code kind = "paid" and total in (5000..8000]}. */
  public String about() {
    return boxes.stream()
        .findFirst()
        .map(
            box ->
                box.entrySet().stream()
                    .map(each -> each.getValue().about(each.getKey().toString()))
                    .collect(Collectors.joining(" and ")))
        .filter(words -> !words.isEmpty())
        .orElse("true");
  }
}
