package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.docket.platform.CurrentUser;
import org.docket.record.internal.FoundRecords;
import org.docket.record.internal.SearchEverywhere;

/**
 * Finds records of all forms by words of their numbers, titles, searchable texts and attachments'
 * names, also by parts of numbers and by pinyin initials. Only those that the person may see, by
 * texts that everybody sees who sees the record. At most four statements.
 */
@ApplicationScoped
public class RecordSearch {

  private final SearchEverywhere search;
  private final CurrentUser currentUser;

  @Inject
  public RecordSearch(SearchEverywhere search, CurrentUser currentUser) {
    this.search = search;
    this.currentUser = currentUser;
  }

  @Transactional
  public SearchResult find(String words) {
    return search.find(words, currentUser.require().language());
  }

  /** Whether all of the words are in the texts, as records are found. */
  public boolean fits(String words, Collection<String> texts) {
    currentUser.require();
    return FoundRecords.fits(words, texts);
  }
}
