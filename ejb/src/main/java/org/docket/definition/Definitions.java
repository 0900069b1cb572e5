package org.docket.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The release that is live on this node, switched atomically, and the older ones that records and
 * documents still live under. Older releases are compiled when they are first asked for and kept.
 * Safe for all threads; a use case reads {@link #live()} once and works on with what it got.
 */
@ApplicationScoped
public class Definitions {

  private static final int DRAFTS_KEPT = 3;

  private final ReleaseArchive archive;
  private final Map<UUID, CompiledSet> compiled = new ConcurrentHashMap<>();
  private final Map<UUID, CompiledSet> drafts = new LinkedHashMap<>();
  private volatile @Nullable UUID live;

  @Inject
  public Definitions(ReleaseArchive archive) {
    this.archive = archive;
  }

  /** Definitions of one set that is never switched; for tests and tools without a database. */
  public static Definitions of(UUID release, CompiledSet set) {
    Definitions definitions =
        new Definitions(
            id -> {
              throw new ProblemException(DefinitionProblems.noRelease());
            });
    definitions.compiled.put(release, set);
    definitions.live = release;
    return definitions;
  }

  public CompiledSet live() {
    return release(liveRelease());
  }

  /** The release that new records are created with. */
  public UUID liveRelease() {
    UUID now = live;
    if (now == null) {
      throw new ProblemException(DefinitionProblems.noRelease());
    }
    return now;
  }

  public boolean hasLive() {
    return live != null;
  }

  /** A release that something was created with, as it was then. */
  public CompiledSet release(UUID release) {
    CompiledSet known = compiled.get(release);
    CompiledSet held = known == null ? heldDraft(release) : known;
    return held != null ? held : compiled.computeIfAbsent(release, archive::load);
  }

  /**
   * A candidate without problems, to try it; only the latest few are kept. Whoever asks must have
   * made sure that the person may see candidates.
   */
  public CompiledSet draft(UUID candidate) {
    CompiledSet known = heldDraft(candidate);
    return known != null ? known : hold(candidate, archive.load(candidate));
  }

  private @Nullable CompiledSet heldDraft(UUID candidate) {
    synchronized (drafts) {
      return drafts.get(candidate);
    }
  }

  private CompiledSet hold(UUID candidate, CompiledSet set) {
    synchronized (drafts) {
      drafts.put(candidate, set);
      while (drafts.size() > DRAFTS_KEPT) {
        drafts.remove(drafts.keySet().iterator().next());
      }
      return set;
    }
  }

  public <T> T require(Class<T> type, String key) {
    return live().require(type, key);
  }

  public <T> T require(Class<T> type, String key, UUID release) {
    return release(release).require(type, key);
  }

  /** Makes a release live on this node; compiles it first, so that nobody waits. */
  public void switchTo(UUID release) {
    release(release);
    live = release;
  }
}
