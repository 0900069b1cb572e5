package org.docket.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.docket.document.TemplateEdition.State;

/** The editions of one template as they stand on a day. */
record Editions(List<TemplateEdition> stored) {

  private static final Comparator<TemplateEdition> LATER =
      Comparator.comparing(TemplateEdition::isTakenOver)
          .reversed()
          .thenComparing(TemplateEdition::effective, Comparator.nullsFirst(LocalDate::compareTo))
          .thenComparing(TemplateEdition::revision);

  Editions {
    stored = List.copyOf(stored);
  }

  /** The one that is printed on the day: of those approved the last that has begun. */
  Optional<TemplateEdition> inForce(LocalDate day) {
    return stored.stream()
        .filter(edition -> edition.state() == State.APPROVED && hasBegun(edition, day))
        .max(LATER)
        .map(edition -> edition.in(State.IN_FORCE));
  }

  /** Those that are or were in force, the latest first. */
  List<TemplateEdition> history(LocalDate day) {
    return on(day).stream()
        .filter(each -> each.state() == State.IN_FORCE || each.state() == State.SUPERSEDED)
        .toList();
  }

  /** All of them, the latest first. */
  List<TemplateEdition> on(LocalDate day) {
    Optional<TemplateEdition> current = inForce(day);
    return stored.stream()
        .map(edition -> on(day, edition, current))
        .sorted(Comparator.comparing(TemplateEdition::revision).reversed())
        .toList();
  }

  private static TemplateEdition on(
      LocalDate day, TemplateEdition edition, Optional<TemplateEdition> current) {
    if (edition.state() != State.APPROVED || !hasBegun(edition, day)) {
      return edition;
    }
    boolean isCurrent = current.filter(one -> one.id().equals(edition.id())).isPresent();
    return edition.in(isCurrent ? State.IN_FORCE : State.SUPERSEDED);
  }

  private static boolean hasBegun(TemplateEdition edition, LocalDate day) {
    LocalDate effective = edition.effective();
    return edition.isTakenOver() || (effective != null && !effective.isAfter(day));
  }

  /** Whether what is published is the last that was drawn up and not given up. */
  boolean endsWith(String content) {
    return stored.stream()
        .filter(edition -> edition.state() != State.WITHDRAWN)
        .max(Comparator.comparing(TemplateEdition::revision))
        .filter(last -> last.content().equals(content))
        .isPresent();
  }

  int nextRevision() {
    return 1 + stored.stream().mapToInt(TemplateEdition::revision).max().orElse(0);
  }
}
