package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.CanonicalJson;
import org.docket.platform.Json;
import org.docket.problem.Text;
import org.docket.record.RecordState;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/**
 * The row of a record. Its data are kept as the canonical text that its hash is over; the slots
 * repeat what is searchable of them.
 */
@Entity
@Table(name = "docket_record")
public class RecordRow {

  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_SEARCH = 6000;

  @Id private UUID id;

  @Column(name = "form", updatable = false)
  private String form;

  @Column(name = "release_id")
  private UUID releaseId;

  @Column(name = "number")
  private @Nullable String number;

  @Column(name = "title")
  private String title;

  @Column(name = "state")
  private String state;

  @Column(name = "state_en")
  private @Nullable String stateEn;

  @Column(name = "state_zh")
  private @Nullable String stateZh;

  @Column(name = "creator_id", updatable = false)
  private UUID creatorId;

  @Column(name = "creator_unit", updatable = false)
  private @Nullable String creatorUnit;

  @Column(name = "unit_code")
  private String unitCode;

  @Column(name = "unit_path")
  private String unitPath;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Column(name = "updated_by")
  private UUID updatedBy;

  @Column(name = "submitted_at")
  private @Nullable Instant submittedAt;

  @Version
  @Column(name = "version")
  private long version;

  @Column(name = "revision")
  private int revision;

  @Column(name = "source_id", updatable = false)
  private @Nullable UUID sourceId;

  @Column(name = "search")
  private String search;

  @Column(name = "data", length = Length.LONG32)
  private String data;

  @Column(name = "sha256")
  private String sha256;

  @Column(name = "unfit", length = Length.LONG32)
  private @Nullable String unfit;

  @Column(name = "conceals")
  private boolean conceals;

  /** Null when it was read and all its columns are empty. */
  @Embedded private @Nullable RecordSlots slots;

  /** For Hibernate. */
  protected RecordRow() {}

  /** A copy that is never stored, as if it had the form of another release. */
  RecordRow rehearsed(UUID release) {
    RecordRow copy = new RecordRow(id, form, release, creatorId, createdAt, sourceId);
    copy.number = number;
    copy.title = title;
    copy.state = state;
    copy.creatorUnit = creatorUnit;
    copy.unitCode = unitCode;
    copy.unitPath = unitPath;
    copy.version = version;
    copy.revision = revision;
    copy.conceals = conceals;
    copy.write(data());
    return copy;
  }

  /** A new draft without data. */
  public RecordRow(
      UUID id,
      String form,
      UUID releaseId,
      UUID creatorId,
      Instant createdAt,
      @Nullable UUID sourceId) {
    this.id = id;
    this.form = form;
    this.releaseId = releaseId;
    this.creatorId = creatorId;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    this.updatedBy = creatorId;
    this.sourceId = sourceId;
    this.state = RecordState.DRAFT.key();
    this.title = "";
    this.search = "";
    this.unitCode = "";
    this.unitPath = "";
    this.slots = new RecordSlots();
    write(Json.MAPPER.createObjectNode());
  }

  public UUID id() {
    return id;
  }

  public String form() {
    return form;
  }

  public UUID releaseId() {
    return releaseId;
  }

  public Optional<String> number() {
    return Optional.ofNullable(number);
  }

  public String title() {
    return title;
  }

  public RecordState state() {
    return RecordState.of(state);
  }

  /** The title that the chain gave the end, or that of the state. */
  public Text stateTitle() {
    return stateEn == null || stateZh == null ? state().title() : Text.of(stateEn, stateZh);
  }

  public UUID creatorId() {
    return creatorId;
  }

  /** Code of the unit for which its creator made it. */
  public Optional<String> creatorUnit() {
    return Optional.ofNullable(creatorUnit);
  }

  /** Before it is a record. */
  void madeFor(String unit) {
    creatorUnit = unit;
  }

  public String unitCode() {
    return unitCode;
  }

  public String unitPath() {
    return unitPath;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public UUID updatedBy() {
    return updatedBy;
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  public long version() {
    return version;
  }

  public int revision() {
    return revision;
  }

  public Optional<UUID> sourceId() {
    return Optional.ofNullable(sourceId);
  }

  public String sha256() {
    return sha256;
  }

  public String canonicalData() {
    return data;
  }

  public ObjectNode data() {
    return (ObjectNode) Json.read(data);
  }

  /** What a draft holds that does not fit yet, by place; empty for what was handed in. */
  public ObjectNode unfit() {
    return unfit == null ? Json.MAPPER.createObjectNode() : (ObjectNode) Json.read(unfit);
  }

  /** Whether a step ever hid anything of it from somebody. */
  boolean conceals() {
    return conceals;
  }

  void conceal() {
    conceals = true;
  }

  public RecordSlots slots() {
    RecordSlots present = slots == null ? new RecordSlots() : slots;
    slots = present;
    return present;
  }

  /** Replaces the data; slots, title and links are the writer's to follow up. */
  public final void write(ObjectNode changed) {
    this.data = CanonicalJson.of(changed);
    this.sha256 = CanonicalJson.sha256Hex(data);
  }

  public final void keepUnfit(ObjectNode typed) {
    this.unfit = typed.isEmpty() ? null : CanonicalJson.of(typed);
  }

  /** A draft that never had a number or a revision may go without a trace in the registers. */
  public boolean wasNeverHandedIn() {
    return state() == RecordState.DRAFT && revision == 0 && number == null;
  }

  public void entitle(@Nullable String text) {
    String shown = text == null || text.isBlank() ? Optional.ofNullable(number).orElse("") : text;
    this.title = shown.substring(0, Math.min(shown.length(), LONGEST_TITLE));
  }

  public void findBy(String words) {
    this.search = words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
  }

  public void belongTo(String code, String path) {
    this.unitCode = code;
    this.unitPath = path;
  }

  public void touch(Instant at, UUID by) {
    this.updatedAt = at;
    this.updatedBy = by;
  }

  /** Handed in; complete unless an approval begins. */
  public void submit(Instant at) {
    this.submittedAt = at;
    this.unfit = null;
  }

  public void move(RecordState next, @Nullable Text ownTitle) {
    this.state = next.key();
    this.stateEn = ownTitle == null ? null : ownTitle.en();
    this.stateZh = ownTitle == null ? null : ownTitle.zh();
  }

  public void give(String drawn) {
    this.number = drawn;
  }

  /** It has the form of another release from now on. */
  public void moveTo(UUID release) {
    this.releaseId = release;
  }

  /** The next revision, counted from 1. */
  public int nextRevision() {
    return ++revision;
  }
}
