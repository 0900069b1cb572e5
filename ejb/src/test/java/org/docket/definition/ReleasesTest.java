package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.docket.definition.internal.ReleaseStore;
import org.docket.definition.internal.StoredReleases;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleasesTest {

  private static final String FORM =
      """
      form: visit
      title: Visit
      sections:
        - title: Visit
          fields:
            place: {type: text, title: {en: Place, zh-CN: 地点}}
            hours: {type: integer, title: Hours, max: 10}
      """;
  private static final Actor ADMINISTRATOR =
      new Actor(Ids.next(), "admin", "高文博", Locale.ENGLISH, true);
  private static final Actor STAFF = new Actor(Ids.next(), "li.wei", "李薇", Locale.ENGLISH, false);

  private final TestDatabase database = TestDatabase.h2();
  private final CurrentUser user = new CurrentUser();
  private final Notices notices = new Notices();
  private final ReleaseStore store = new ReleaseStore(database.entities());
  private final DefinitionLoader loader = new DefinitionLoader(List.of(), List.of());
  private final List<Problem> advice = new ArrayList<>();
  private final Releases releases =
      new Releases(
          store,
          loader,
          new Advisers(List.of((set, all) -> all.addAll(advice))),
          user,
          database.transactions(),
          new DocketClock(),
          notices);
  private final Definitions definitions =
      new Definitions(new StoredReleases(store, loader, database.transactions()));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void shouldFitTheMigratedTables() {
    database.validateMappings();
  }

  @Test
  void shouldChangeNothingByStaging() {
    Candidate candidate = stage(Packs.pack("visits").with("visit.form.yaml", FORM));

    assertThat(candidate.publishable()).isTrue();
    assertThat(candidate.packs()).containsExactly("visits");
    assertThat(candidate.changes())
        .extracting(change -> change.kind() + " " + change.key() + " " + change.type())
        .containsExactly("form visit ADDED", "pack visits ADDED");
    assertThat(database.call(store::live)).isEmpty();
  }

  @Test
  void shouldSayWhatToConsiderInThePacksThatWereHandedInAndPublishNevertheless() {
    Map<String, String> considered =
        Map.of("visits/visit.form.yaml", "no hours", "tours/tour.form.yaml", "no tours");
    considered.forEach((file, text) -> advice.add(problemIn(file, text)));
    publish(Packs.pack("tours").with("tour.form.yaml", FORM.replace("form: visit", "form: tour")));

    Candidate candidate = stage(Packs.pack("visits").with("visit.form.yaml", FORM));

    assertThat(candidate.advice()).extracting(it -> it.message().en()).containsExactly("no hours");
    assertThat(candidate.publishable()).isTrue();
  }

  @Test
  void shouldStageTheSamePackForManyAtOnce() throws Exception {
    int many = 4;
    CyclicBarrier together = new CyclicBarrier(many);
    ExecutorService pool = Executors.newFixedThreadPool(many);
    for (int round = 0; round < 10; round++) {
      Packs pack = Packs.pack("visits").with("visit.form.yaml", FORM + "# " + round + "\n");
      List<Future<Candidate>> staged =
          pool.invokeAll(
              Collections.nCopies(
                  many,
                  () -> {
                    together.await(10, TimeUnit.SECONDS);
                    return stage(pack);
                  }));
      for (Future<Candidate> one : staged) {
        assertThat(one.get().publishable()).isTrue();
      }
    }
    pool.shutdown();
  }

  @Test
  void shouldNotAdviseOnWhatIsBroken() {
    advice.add(problemIn("visits/visit.form.yaml", "no hours"));

    Candidate broken =
        stage(Packs.pack("visits").with("visit.form.yaml", FORM.replace("max", "maxx")));

    assertThat(broken.advice()).isEmpty();
  }

  private static Problem problemIn(String file, String text) {
    return Problem.of("test.advice", ProblemCategory.INVALID, text, text).at(Location.ofFile(file));
  }

  @Test
  void shouldPublishAndSayWhoDidIt() {
    Release release = publish(Packs.pack("visits").with("visit.form.yaml", FORM));

    assertThat(release.number()).isEqualTo(1);
    assertThat(release.live()).isTrue();
    assertThat(release.publishedBy().name()).isEqualTo("高文博");
    assertThat(notices.releases).containsExactly(release.id());
    definitions.switchTo(release.id());
    assertThat(definitions.live().source("form", "visit")).isPresent();
  }

  @Test
  void shouldSayInWordsWhatChanges() {
    publish(Packs.pack("visits").with("visit.form.yaml", FORM));

    String changed =
        FORM.replace("zh-CN: 地点}", "zh-CN: 地点}, required: true").replace("max: 10", "max: 12")
            + "      done: {type: yes-no, title: {en: Done, zh-CN: 完成}}\n";
    Candidate candidate = stage(Packs.pack("visits").with("visit.form.yaml", changed));

    assertThat(candidate.changes()).hasSize(1);
    assertThat(candidate.changes().get(0).details())
        .extracting(text -> text.en())
        .containsExactly(
            "section “Visit”, field “Place” became required",
            "section “Visit”, field “Hours”: 'max' changed from 10 to 12",
            "section “Visit”, field “Done” was added");
    assertThat(candidate.changes().get(0).details().get(0).zh()).isEqualTo("分区“Visit”的字段“地点”改为必填");
  }

  @Test
  void shouldLeaveTheOldReleaseLiveWhenTheNewOneIsBroken() {
    Release good = publish(Packs.pack("visits").with("visit.form.yaml", FORM));
    Candidate broken =
        stage(Packs.pack("visits").with("visit.form.yaml", FORM.replace("max", "maxx")));

    assertThat(broken.publishable()).isFalse();
    assertThat(broken.problems().get(0).location()).hasToString("visits/visit.form.yaml:7:44");
    assertThatThrownBy(() -> as(ADMINISTRATOR, () -> releases.publish(broken.id(), "")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("did you mean 'max'");
    assertThat(database.call(store::live)).contains(good.id());
  }

  @Test
  void shouldKeepOtherPacksAndRollBack() {
    Release first = publish(Packs.pack("visits").with("visit.form.yaml", FORM));
    Release second =
        publish(
            Packs.pack("tours").with("tour.form.yaml", FORM.replace("form: visit", "form: tour")));
    assertThat(database.call(() -> store.packs(second.id()))).hasSize(2);

    Release back = as(ADMINISTRATOR, () -> releases.activate(first.id(), "tours are off"));

    assertThat(back.activations()).hasSize(2);
    assertThat(as(ADMINISTRATOR, releases::history))
        .extracting(Release::number, Release::live)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, false),
            org.assertj.core.groups.Tuple.tuple(1, true));
    assertThat(definitions.release(second.id()).source("form", "tour")).isPresent();
  }

  @Test
  void shouldRefuseACandidateThatAnotherReleaseHasOvertaken() {
    publish(Packs.pack("visits").with("visit.form.yaml", FORM));
    Candidate late = stage(Packs.pack("tours"));
    publish(Packs.pack("other"));

    assertThatThrownBy(() -> as(ADMINISTRATOR, () -> releases.publish(late.id(), "")))
        .hasMessageContaining("definition.outdated-candidate");
  }

  @Test
  void shouldLetOnlyAdministratorsIn() {
    assertThatThrownBy(() -> as(STAFF, releases::history))
        .hasMessageContaining("definition.administrators-only");
    assertThatThrownBy(() -> database.call(releases::packs)).hasMessageContaining("not-logged-in");
  }

  @Test
  void shouldExportWhatWasHandedIn() {
    PackFiles pack = Packs.pack("visits").with("visit.form.yaml", "# why\n" + FORM).files();
    publish(pack);

    byte[] zip = as(ADMINISTRATOR, () -> releases.export("visits"));

    assertThat(PackZip.read(zip)).singleElement().matches(pack::sameAs);
  }

  @Test
  void shouldInstallShippedPacksUntilAnAdministratorPublishes() {
    PackFiles shipped = Packs.pack("visits").with("visit.form.yaml", FORM).files();
    PackFiles newer = Packs.pack("visits").with("visit.form.yaml", FORM + "# new\n").files();
    PackFiles newest = Packs.pack("visits").with("visit.form.yaml", FORM + "# newer\n").files();

    assertThat(install(shipped)).isTrue();
    assertThat(install(shipped)).isFalse();
    assertThat(install(newer)).isTrue();
    publish(Packs.pack("tours"));
    assertThat(install(newest)).isFalse();
  }

  private boolean install(PackFiles pack) {
    return database.call(() -> releases.install(List.of(pack), "shipped"));
  }

  private Candidate stage(Packs pack) {
    return as(ADMINISTRATOR, () -> releases.stage(PackSource.of(List.of(pack.files()))));
  }

  private Release publish(Packs pack) {
    return publish(pack.files());
  }

  private Release publish(PackFiles pack) {
    Candidate candidate = as(ADMINISTRATOR, () -> releases.stage(PackSource.of(List.of(pack))));
    return as(ADMINISTRATOR, () -> releases.publish(candidate.id(), "test"));
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return user.runAs(actor, () -> database.call(work));
  }

  /** Remembers what was announced. */
  private static final class Notices implements Event<ReleaseActivated> {

    private final List<UUID> releases = new ArrayList<>();

    @Override
    public void fire(ReleaseActivated event) {
      releases.add(event.releaseId());
    }

    @Override
    public <U extends ReleaseActivated> CompletionStage<U> fireAsync(U event) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends ReleaseActivated> CompletionStage<U> fireAsync(
        U event, NotificationOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Event<ReleaseActivated> select(Annotation... qualifiers) {
      return this;
    }

    @Override
    public <U extends ReleaseActivated> Event<U> select(
        Class<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <U extends ReleaseActivated> Event<U> select(
        TypeLiteral<U> subtype, Annotation... qualifiers) {
      throw new UnsupportedOperationException();
    }
  }
}
