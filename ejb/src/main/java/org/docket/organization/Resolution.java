package org.docket.organization;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.problem.Text;

/**
 * The people who are meant, and why they are.
 *
 * @param people active, each once, in a stable order; empty when nobody was found
 */
public record Resolution(List<UUID> people, Text explanation) {

  public Resolution {
    people = List.copyOf(people);
  }

  public boolean isNobody() {
    return people.isEmpty();
  }

  /** All of them together; what explains several of them is said once. */
  static Resolution union(List<Resolution> parts) {
    List<UUID> people = parts.stream().flatMap(part -> part.people.stream()).distinct().toList();
    List<Text> why = parts.stream().map(Resolution::explanation).distinct().toList();
    String en = why.stream().map(Text::en).collect(Collectors.joining("; "));
    String zh = why.stream().map(Text::zh).collect(Collectors.joining("；"));
    return new Resolution(people, Text.of(en, zh));
  }
}
