package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.definition.Definitions;
import org.docket.document.internal.StampPictureRow;
import org.docket.document.internal.StampStore;
import org.docket.document.pdf.PngCheck;
import org.docket.event.EventLog;
import org.docket.platform.Actor;
import org.docket.platform.CanonicalJson;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of stamps. Holders of the positions that keep a stamp set its picture, look at it
 * and take it away; those who use it, and administrators, see who did that and when, not the
 * picture. Each change is an event, and what was stamped stays as it was.
 */
@ApplicationScoped
public class Stamps {

  static final int MOST_BYTES = 512 * 1024;
  static final int MOST_PIXELS = 2000;
  private static final String TAKEN_AWAY = "";

  private final StampStore store;
  private final Definitions definitions;
  private final Access access;
  private final EventLog events;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public Stamps(
      StampStore store,
      Definitions definitions,
      Access access,
      EventLog events,
      CurrentUser currentUser,
      DocketClock clock) {
    this.store = store;
    this.definitions = definitions;
    this.access = access;
    this.events = events;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * A stamp as the acting person finds it.
   *
   * @param setAt when its picture was set or taken away last; null when there never was one
   * @param setBy who did that
   * @param sha256 of the picture; empty where there is none
   * @param mayKeep whether the acting person sets the picture
   */
  public record Kept(
      StampDefinition stamp,
      @Nullable Instant setAt,
      @Nullable UUID setBy,
      String sha256,
      boolean mayKeep) {}

  /** The live stamps that the acting person keeps or uses; all of them for administrators. */
  @Transactional
  public List<Kept> all() {
    Actor actor = currentUser.require();
    return definitions.live().all(StampDefinition.class).stream()
        .filter(stamp -> concerns(stamp, actor))
        .map(stamp -> kept(stamp, actor))
        .toList();
  }

  private boolean concerns(StampDefinition stamp, Actor actor) {
    return actor.administrator()
        || access.holds(actor, stamp.keptBy())
        || access.holds(actor, stamp.usedBy());
  }

  private Kept kept(StampDefinition stamp, Actor actor) {
    Optional<StampPictureRow> row = store.latest(stamp.key());
    return new Kept(
        stamp,
        row.map(StampPictureRow::setAt).orElse(null),
        row.map(StampPictureRow::setBy).orElse(null),
        row.map(StampPictureRow::sha256).orElse(TAKEN_AWAY),
        access.holds(actor, stamp.keptBy()));
  }

  /**
   * Sets the picture of a stamp for all documents that are issued from now on.
   *
   * @param png a PNG of at most {@value #MOST_BYTES} bytes and {@value #MOST_PIXELS} pixels a side
   */
  @Transactional
  public Kept set(String key, byte[] png) {
    StampDefinition stamp = requireKept(key);
    if (png.length > MOST_BYTES) {
      throw new ProblemException(StampProblems.pictureTooLarge(MOST_BYTES, MOST_PIXELS));
    }
    int side =
        PngCheck.longestSide(png, MOST_PIXELS)
            .orElseThrow(() -> new ProblemException(StampProblems.notAPicture()));
    if (side > MOST_PIXELS) {
      throw new ProblemException(StampProblems.pictureTooLarge(MOST_BYTES, MOST_PIXELS));
    }
    return changed(stamp, CanonicalJson.sha256Hex(png), png, "stamp.set");
  }

  /** Takes the picture away: documents then leave its place free, to be stamped by hand. */
  @Transactional
  public Kept takeAway(String key) {
    StampDefinition stamp = requireKept(key);
    if (picture(key).isEmpty()) {
      throw new ProblemException(StampProblems.noPicture());
    }
    return changed(stamp, TAKEN_AWAY, null, "stamp.taken-away");
  }

  private Kept changed(StampDefinition stamp, String sha256, byte @Nullable [] png, String event) {
    Actor actor = currentUser.require();
    store.add(
        new StampPictureRow(Ids.next(), stamp.key(), next(stamp), actor.personId(), sha256, png));
    events.append(event, null, Map.of("stamp", stamp.key(), "sha256", sha256));
    return kept(stamp, actor);
  }

  /** Now, and after the last picture also when the clock was set back since. */
  private Instant next(StampDefinition stamp) {
    Instant now = clock.now();
    return store
        .latest(stamp.key())
        .map(last -> last.setAt().plus(1, ChronoUnit.MICROS))
        .filter(now::isBefore)
        .orElse(now);
  }

  /** The picture, for whoever keeps the stamp. */
  @Transactional
  public byte[] look(String key) {
    requireKept(key);
    return picture(key).orElseThrow(() -> new ProblemException(StampProblems.noPicture()));
  }

  /** For paper. */
  Optional<byte[]> picture(String key) {
    return store.latest(key).flatMap(StampPictureRow::content);
  }

  private StampDefinition requireKept(String key) {
    Actor actor = currentUser.require();
    StampDefinition stamp =
        definitions
            .live()
            .find(StampDefinition.class, key)
            .filter(one -> concerns(one, actor))
            .orElseThrow(() -> new ProblemException(StampProblems.unknown()));
    access.requireHolder(stamp.keptBy());
    return stamp;
  }
}
