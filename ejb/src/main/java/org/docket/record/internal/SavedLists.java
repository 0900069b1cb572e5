package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordProblems;
import org.jspecify.annotations.Nullable;

/**
 * What a request means whose list is one that somebody keeps. It is only an address: the answer
 * holds what the person who asks may see, whoever keeps it.
 */
@ApplicationScoped
public class SavedLists {

  private final SavedViewStore store;
  private final Forms forms;
  private final Organization organization;
  private final CurrentUser currentUser;

  @Inject
  public SavedLists(
      SavedViewStore store, Forms forms, Organization organization, CurrentUser currentUser) {
    this.store = store;
    this.forms = forms;
    this.organization = organization;
    this.currentUser = currentUser;
  }

  /**
   * A request without the name of a kept list, and the figures that it is kept with.
   *
   * @param groups columns that are grouped by
   * @param measures figures of each group
   */
  public record Meant(ListRequest records, List<String> groups, List<String> measures) {

    /** What is asked for wins. */
    public List<String> groupsOr(List<String> asked) {
      return asked.isEmpty() ? groups : asked;
    }

    public List<String> measuresOr(List<String> asked) {
      return asked.isEmpty() ? measures : asked;
    }
  }

  /** One that the person does not see is as if it were not there. */
  public Meant of(ListRequest asked) {
    Optional<UUID> id = id(asked.view());
    if (id.isEmpty() || forms.live(asked.form()).view(String.valueOf(asked.view())).isPresent()) {
      return new Meant(asked, List.of(), List.of());
    }
    SavedAddress kept =
        new SavedAddress(
            visible(asked.form()).stream()
                .filter(row -> row.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(RecordProblems.noSuchView()))
                .address());
    return new Meant(kept.with(asked), kept.words("group"), kept.words("measures"));
  }

  /** Those that the person sees, in the order of their titles. */
  public List<SavedViewRow> visible(String form) {
    UUID person = currentUser.require().personId();
    return store.visible(form, person, unit(person));
  }

  private String unit(UUID person) {
    return organization.homeUnit(person).map(Unit::code).orElse("");
  }

  private static Optional<UUID> id(@Nullable String view) {
    try {
      return Optional.ofNullable(view).filter(each -> each.length() == 36).map(UUID::fromString);
    } catch (IllegalArgumentException key) {
      return Optional.empty();
    }
  }
}
