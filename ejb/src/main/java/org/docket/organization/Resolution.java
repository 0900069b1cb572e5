package org.docket.organization;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.problem.Text;

/**
 * The people who are meant, and why they are.
 *
 * @param people active, each once, in a stable order; empty when nobody was found
 * @param vacant nobody was found since nobody holds a post that there is
 */
public record Resolution(List<UUID> people, Text explanation, boolean vacant) {

  public Resolution(List<UUID> people, Text explanation) {
    this(people, explanation, false);
  }

  /** Nobody holds the post. */
  static Resolution ofVacant(Text explanation) {
    return new Resolution(List.of(), explanation, true);
  }

  public Resolution {
    people = List.copyOf(people);
  }

  static Resolution of(List<Person> people, Text explanation) {
    return new Resolution(people.stream().map(Person::id).distinct().toList(), explanation);
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
    boolean vacant = people.isEmpty() && parts.stream().anyMatch(Resolution::vacant);
    return new Resolution(people, Text.of(en, zh), vacant);
  }
}
