package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.docket.record.SavedView.Content;
import org.docket.record.SavedView.Sharing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavedViewsTest {

  private final RecordWorld world = new RecordWorld(Samples.PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "manager", "BJ01");
  private final Actor admin = world.administrator("admin", "管理员");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldKeepOnesOwnAndShareWithTheUnitOrEveryone() {
    keep(li, "Mine", Sharing.NOBODY);
    keep(li, "Ours", Sharing.UNIT);
    keep(admin, "All", Sharing.EVERYONE);

    assertThat(titles(li)).containsExactly("All", "Mine", "Ours");
    assertThat(titles(wang)).containsExactly("All", "Ours");
    assertThat(titles(zhao)).containsExactly("All");
    assertThat(titles(admin)).containsExactly("All");
    SavedView ours = view(wang, "Ours");
    assertThat(ours.mine()).isFalse();
    assertThat(ours.owner().name()).isEqualTo("李伟");
    assertThat(ours.address()).isEqualTo("f.state=eq:running");
    assertThat(world.as(li, () -> world.views.of("customer"))).isEmpty();
  }

  @Test
  void shouldLetOnlyWhoAdministersTheFormShareWithEveryone() {
    assertThat(world.as(li, () -> world.views.sharings("order")))
        .containsExactly(Sharing.NOBODY, Sharing.UNIT);
    assertThat(code(() -> keep(li, "All", Sharing.EVERYONE))).isEqualTo("record.may-not-share");
    assertThat(world.as(admin, () -> world.views.sharings("order"))).contains(Sharing.EVERYONE);
  }

  @Test
  void shouldLetOnlyTheOwnerChange() {
    UUID ours = keep(li, "Ours", Sharing.UNIT);
    UUID mine = keep(li, "Mine", Sharing.NOBODY);
    Content other = new Content("Other", "q=x", Sharing.NOBODY);

    assertThat(code(() -> world.as(wang, () -> world.views.change("order", ours, other))))
        .isEqualTo("record.no-such-view");
    assertThat(code(() -> remove(wang, ours))).isEqualTo("record.no-such-view");
    assertThat(code(() -> remove(zhao, mine)))
        .isEqualTo(code(() -> remove(zhao, UUID.randomUUID())));
    world.as(li, () -> world.views.change("order", ours, other));
    assertThat(titles(wang)).isEmpty();
    assertThat(view(li, "Other").address()).isEqualTo("q=x");
    remove(li, ours);
    assertThat(titles(li)).containsExactly("Mine");
  }

  @Test
  void shouldLetWhoAdministersTheFormRemoveWhatIsForEveryone() {
    Actor second = world.administrator("second", "管理员二");
    UUID all = keep(admin, "All", Sharing.EVERYONE);

    assertThat(code(() -> remove(li, all))).isEqualTo("record.no-such-view");
    remove(second, all);
    assertThat(titles(li)).isEmpty();
  }

  @Test
  void shouldOpenWithTheViewThatOneChose() {
    UUID ours = keep(li, "Ours", Sharing.UNIT);
    UUID mine = keep(li, "Mine", Sharing.NOBODY);
    open(wang, ours);
    open(li, ours);
    open(li, mine);

    assertThat(view(wang, "Ours").standard()).isTrue();
    assertThat(view(li, "Ours").standard()).isFalse();
    assertThat(view(li, "Mine").standard()).isTrue();
    open(li, null);
    assertThat(view(li, "Mine").standard()).isFalse();
    assertThat(code(() -> open(zhao, ours))).isEqualTo("record.no-such-view");
    remove(li, ours);
    assertThat(titles(wang)).isEmpty();
  }

  @Test
  void shouldNarrowListsFiguresAndFilesToAKeptView() {
    order(li, "急件一", "30");
    order(li, "急件二", "10");
    order(li, "平件", "20");
    String address =
        "view=all&q=%E6%80%A5&f.total=ge%3A5&f.title=filled%3A&f.number=eq%3A&sort=total"
            + "&group=state&measures=sum%3Atotal&saved=x";
    UUID kept = keep(li, new Content("Urgent", address, Sharing.UNIT));

    assertThat(shown(li, kept, Map.of())).containsExactly("急件二", "急件一");
    assertThat(shown(wang, kept, Map.of("total", List.of("gt:10")))).containsExactly("急件一");
    assertThat(figures(li, kept, List.of())).isEqualTo("[state] [40]");
    assertThat(figures(li, kept, List.of("count"))).isEqualTo("[state] [2]");
    assertThat(exported(li, kept)).isEqualTo(2);
    for (UUID unseen : List.of(kept, UUID.randomUUID())) {
      assertThat(code(() -> shown(zhao, unseen, Map.of()))).isEqualTo("record.no-such-view");
      assertThat(code(() -> figures(zhao, unseen, List.of()))).isEqualTo("record.no-such-view");
      assertThat(code(() -> exported(zhao, unseen))).isEqualTo("record.no-such-view");
    }
  }

  @Test
  void shouldKeepOneViewForOneKey() {
    Content content = new Content("Once", "q=x", Sharing.NOBODY);

    SavedView first = world.as(li, () -> world.views.keep("order", content, "key"));
    SavedView again = world.as(li, () -> world.views.keep("order", content, "key"));

    assertThat(again).isEqualTo(first);
    assertThat(titles(li)).containsExactly("Once");
    Content other = new Content("Twice", "q=x", Sharing.NOBODY);
    assertThat(code(() -> world.as(li, () -> world.views.keep("order", other, "key"))))
        .isEqualTo("record.key-used-before");
  }

  @Test
  void shouldSayWhatAKeptViewNamesThatIsNotThere() {
    UUID kept = keep(li, new Content("Old", "f.gone=eq:1&q=%zz", Sharing.NOBODY));

    assertThat(code(() -> shown(li, kept, Map.of()))).isEqualTo("record.unknown-column");
  }

  private void order(Actor who, String customer, String price) {
    String named = "{'code': '%s', 'name': '%s', 'region': 'east'}".formatted(customer, customer);
    UUID id = world.as(who, () -> world.records.createAndSubmit("customer", json(named))).id();
    String order =
        "{'customer': '%s', 'lines': [{'item': 'Seal', 'price': '%s'}]}".formatted(id, price);
    world.as(who, () -> world.records.createAndSubmit("order", json(order)));
  }

  private List<String> shown(Actor who, UUID view, Map<String, List<String>> filters) {
    ListRequest asked = asked(view, filters);
    return world.as(who, () -> world.lists.list(asked)).items().stream()
        .map(ListPage.Item::title)
        .toList();
  }

  private String figures(Actor who, UUID view, List<String> measures) {
    AggregateRequest asked = new AggregateRequest(asked(view, Map.of()), List.of(), measures);
    Aggregates found = world.as(who, () -> world.aggregates.of(asked));
    return found.groups().stream().map(Aggregates.Heading::key).toList() + " " + found.totals();
  }

  private int exported(Actor who, UUID view) {
    AtomicInteger rows = new AtomicInteger();
    ExportSink sink =
        new ExportSink() {
          @Override
          public void sheet(String title, List<String> headings) {}

          @Override
          public void row(List<? extends @Nullable Object> cells) {
            rows.incrementAndGet();
          }
        };
    world.as(
        who,
        () -> {
          world.exports.prepare(asked(view, Map.of()), false).writing().to(sink);
          return true;
        });
    return rows.get();
  }

  private static ListRequest asked(UUID view, Map<String, List<String>> filters) {
    return new ListRequest("order", view.toString(), filters, "", List.of(), 20, null, false);
  }

  private UUID keep(Actor who, Content content) {
    return world.as(who, () -> world.views.keep("order", content, null)).id();
  }

  @Test
  void shouldRefuseWhatIsTooLongOrTooMany() {
    assertThat(code(() -> keep(li, " ", Sharing.NOBODY))).isEqualTo("record.bad-view-title");
    assertThat(code(() -> keep(li, "x".repeat(81), Sharing.NOBODY)))
        .isEqualTo("record.bad-view-title");
    Content large = new Content("Large", "q=" + "x".repeat(9_000), Sharing.NOBODY);
    assertThat(code(() -> world.as(li, () -> world.views.keep("order", large, null))))
        .isEqualTo("record.view-too-large");
    for (int i = 0; i < 100; i++) {
      keep(li, "View " + i, Sharing.NOBODY);
    }
    assertThat(code(() -> keep(li, "One more", Sharing.NOBODY))).isEqualTo("record.too-many-views");
  }

  private UUID keep(Actor who, String title, Sharing sharing) {
    Content content = new Content(title, "f.state=eq:running", sharing);
    return world.as(who, () -> world.views.keep("order", content, null)).id();
  }

  private boolean remove(Actor who, UUID view) {
    return world.as(
        who,
        () -> {
          world.views.remove("order", view);
          return true;
        });
  }

  private boolean open(Actor who, UUID view) {
    return world.as(
        who,
        () -> {
          world.views.open("order", view);
          return true;
        });
  }

  private List<String> titles(Actor who) {
    return world.as(who, () -> world.views.of("order")).stream().map(SavedView::title).toList();
  }

  private SavedView view(Actor who, String title) {
    return world.as(who, () -> world.views.of("order")).stream()
        .filter(view -> view.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static String code(Supplier<?> work) {
    try {
      return "none: " + work.get();
    } catch (ProblemException e) {
      return e.first().code();
    }
  }
}
