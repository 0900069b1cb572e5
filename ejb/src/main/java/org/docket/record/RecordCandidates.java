package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.internal.CandidateSearch;
import org.jspecify.annotations.Nullable;

/** What may be chosen in a field that refers to records, people, units or positions. */
@ApplicationScoped
public class RecordCandidates {

  private final CandidateSearch search;

  @Inject
  public RecordCandidates(CandidateSearch search) {
    this.search = search;
  }

  /**
   * What somebody looks for while filling in a form.
   *
   * @param field key of a field, or {@code table/column}
   * @param search words of number or title; may be empty
   * @param data the form as far as it is filled in
   * @param row the line that the column belongs to; null for a field
   * @param record the record that is changed; null for a new one
   */
  public record Question(
      String form,
      String field,
      String search,
      JsonNode data,
      @Nullable JsonNode row,
      int limit,
      @Nullable String cursor,
      @Nullable UUID record) {

    /** Without going on from an earlier answer. */
    public Question fromTheStart() {
      return new Question(form, field, search, data, row, limit, null, record);
    }
  }

  /**
   * Something to choose.
   *
   * @param form what it is a record of; empty for what the organization has
   * @param above what it stands under, from the top down, for forms whose records have a parent
   * @param shows values that help to choose, as people read them
   * @param values values that the form computes with once this is chosen, as the API gives them
   */
  public record Candidate(
      String id,
      String form,
      String title,
      Optional<String> number,
      String above,
      ObjectNode shows,
      ObjectNode values) {}

  /** A page of candidates. */
  public record Page(List<Candidate> items, Optional<String> next) {}

  @Transactional
  public Page find(Question question) {
    return search.find(question);
  }
}
