package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.ReplayDesk;
import org.docket.record.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * Plays past records by a chain before it goes live, in the background. For those who administer
 * the form, a candidate for administrators; a replay is nobody's but theirs who began it.
 */
@ApplicationScoped
public class ChainReplays {

  private final ReplayDesk desk;

  @Inject
  public ChainReplays(ReplayDesk desk) {
    this.desk = desk;
  }

  /** Records behind a place. */
  public record Page(List<ChainReplay.Item> items, boolean more) {
    public Page {
      items = List.copyOf(items);
    }
  }

  /** One's own of a process, the newest first. */
  @Transactional
  public List<ChainReplay> of(String process) {
    return desk.of(process);
  }

  /**
   * Begins; once, however often it is asked for with the same key.
   *
   * @param candidate whose chain; the live one where empty
   * @param records which ones, the newest first
   * @param most how many at most
   * @param key what the client names this request by; null to begin each time
   */
  @Transactional
  public ChainReplay begin(
      String process,
      Optional<UUID> candidate,
      ListRequest records,
      int most,
      @Nullable String key) {
    return desk.begin(process, candidate, records, most, key);
  }

  @Transactional
  public ChainReplay get(UUID id) {
    return desk.get(id);
  }

  /** What was played stays to be read. */
  @Transactional
  public ChainReplay cancel(UUID id) {
    return desk.cancel(id);
  }

  /**
   * @param changed only those that would not go as before
   */
  @Transactional
  public Page items(UUID id, int after, boolean changed) {
    return desk.items(id, after, changed);
  }

  /** Those with most work first. */
  @Transactional
  public List<ChainReplay.Share> shares(UUID id) {
    return desk.shares(id);
  }
}
