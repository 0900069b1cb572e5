package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.RecordView.Named;
import org.docket.record.SavedView.Content;
import org.docket.record.SavedView.Sharing;
import org.docket.record.internal.Forms;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.Rights;
import org.docket.record.internal.SavedLists;
import org.docket.record.internal.SavedViewRow;
import org.docket.record.internal.SavedViewStore;
import org.jspecify.annotations.Nullable;

/**
 * Lists that people keep: their own, those that colleagues of their unit share, and those for
 * everyone. A view is only an address: who opens it sees what he may see.
 */
@ApplicationScoped
public class SavedViews {

  private static final int MOST = 100;
  private static final int LONGEST_TITLE = 80;
  private static final int LONGEST_ADDRESS = 9_000;

  private final SavedViewStore store;
  private final SavedLists lists;
  private final Repeats repeats;
  private final Forms forms;
  private final Rights rights;
  private final RecordDesk desk;
  private final Organization organization;
  private final DocketClock clock;
  private final CurrentUser currentUser;

  @Inject
  public SavedViews(
      SavedViewStore store,
      SavedLists lists,
      Repeats repeats,
      Forms forms,
      Rights rights,
      RecordDesk desk,
      Organization organization,
      DocketClock clock,
      CurrentUser currentUser) {
    this.store = store;
    this.lists = lists;
    this.repeats = repeats;
    this.forms = forms;
    this.rights = rights;
    this.desk = desk;
    this.organization = organization;
    this.clock = clock;
    this.currentUser = currentUser;
  }

  /** Those that the person sees, in the order of their titles. */
  @Transactional
  public List<SavedView> of(String form) {
    forms.live(form);
    Optional<UUID> standard = store.standard(me(), form);
    return lists.visible(form).stream()
        .map(row -> view(row, standard.filter(row.id()::equals).isPresent()))
        .toList();
  }

  /** With whom the person may share views of the form. */
  @Transactional
  public List<Sharing> sharings(String form) {
    boolean everyone = rights.mayAdminister(forms.live(form), desk.lookups());
    return everyone ? List.of(Sharing.values()) : List.of(Sharing.NOBODY, Sharing.UNIT);
  }

  /**
   * Keeps a view, once however often it is asked for with the same key.
   *
   * @param key what the client names this request by; null to keep one each time
   */
  @Transactional
  public SavedView keep(String form, Content content, @Nullable String key) {
    return repeats.once(
        key,
        () ->
            String.join(
                "\n", "view", form, content.title(), content.sharing().name(), content.address()),
        id -> view(require(form, id, row -> true), false),
        () -> kept(form, content),
        SavedView::id);
  }

  private SavedView kept(String form, Content content) {
    check(form, content);
    if (store.countOf(form, me()) >= MOST) {
      throw new ProblemException(RecordProblems.tooManyViews(MOST));
    }
    SavedViewRow row = new SavedViewRow(Ids.next(), form, me(), clock.now());
    row.change(content.title().strip(), content.address(), content.sharing(), myUnit());
    store.add(row);
    return view(row, false);
  }

  @Transactional
  public SavedView change(String form, UUID id, Content content) {
    check(form, content);
    SavedViewRow row = require(form, id, each -> each.ownerId().equals(me()));
    row.change(content.title().strip(), content.address(), content.sharing(), myUnit());
    return view(row, store.standard(me(), form).filter(id::equals).isPresent());
  }

  /** By its owner; one for everyone also by whoever administers the form. */
  @Transactional
  public void remove(String form, UUID id) {
    boolean everyone = sharings(form).contains(Sharing.EVERYONE);
    store.remove(
        require(
            form,
            id,
            row -> row.ownerId().equals(me()) || (everyone && row.sharing() == Sharing.EVERYONE)));
  }

  /**
   * The list of the form opens with this view from now on.
   *
   * @param id null for the first list that the form declares
   */
  @Transactional
  public void open(String form, @Nullable UUID id) {
    forms.live(form);
    if (id != null) {
      require(form, id, row -> true);
    }
    store.makeStandard(me(), form, id);
  }

  /** One that the person does not see is as if it were not there. */
  private SavedViewRow require(String form, UUID id, Predicate<SavedViewRow> allowed) {
    return lists.visible(form).stream()
        .filter(row -> row.id().equals(id))
        .filter(allowed)
        .findFirst()
        .orElseThrow(() -> new ProblemException(RecordProblems.noSuchView()));
  }

  private void check(String form, Content content) {
    String title = content.title().strip();
    if (title.isEmpty() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
      throw new ProblemException(RecordProblems.badViewTitle(LONGEST_TITLE));
    }
    if (content.address().length() > LONGEST_ADDRESS || content.address().indexOf('\0') >= 0) {
      throw new ProblemException(RecordProblems.viewTooLarge(LONGEST_ADDRESS));
    }
    if (!sharings(form).contains(content.sharing())) {
      throw new ProblemException(RecordProblems.mayNotShare());
    }
  }

  private SavedView view(SavedViewRow row, boolean standard) {
    String owner = organization.person(row.ownerId()).map(person -> person.name()).orElse("");
    return new SavedView(
        row.id(),
        row.title(),
        row.address(),
        row.sharing(),
        new Named(row.ownerId().toString(), owner),
        row.ownerId().equals(me()),
        standard);
  }

  private UUID me() {
    return currentUser.require().personId();
  }

  private String myUnit() {
    return organization.homeUnit(me()).map(Unit::code).orElse("");
  }
}
