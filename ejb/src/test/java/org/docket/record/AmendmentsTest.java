package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.event.LoggedEvent;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordView.Named;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmendmentsTest {

  private static final String CASE =
      """
      form: matter
      title: {en: Matter, zh-CN: 事项}
      recordTitle: subject
      sections:
        - title: {en: Matter, zh-CN: 事项}
          fields:
            subject: {type: text, title: {en: Subject, zh-CN: 主题}, required: true}
            amount: {type: money, title: {en: Amount, zh-CN: 金额}}
            salary: {type: money, title: {en: Salary, zh-CN: 薪资}}
            posted: {type: yes-no, title: {en: Posted, zh-CN: 已过账}, default: "false"}
            about: {type: reference, to: matter, title: {en: About, zh-CN: 关于}}
      cancel:
        unless: posted
        say: {en: It is posted already, zh-CN: 已过账}
      amend:
        unless: posted
        say: {en: Posted matters stay, zh-CN: 已过账事项不能更正}
      access:
        create: [everyone]
        read: [creator, {position: manager}]
        administer: [{position: manager}]
      fieldAccess:
        salary: {read: [{position: manager}]}
      """;

  private final RecordWorld world = new RecordWorld(pack());
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "manager", "BJ01");

  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("matter.form.yaml", CASE);
    return pack;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldCorrectACompletedRecordForAReasonAndKeepWhatItWas() {
    RecordView matter = matter("{'subject': 'A', 'amount': '5'}");
    assertThat(as(wang, () -> world.records.get(matter.id())).rights().amend()).isTrue();
    assertThat(matter.rights().amend()).isFalse();

    RecordView amended = as(wang, () -> amend(matter, "{'subject': 'A', 'amount': '6'}", "typo"));

    assertThat(amended.revision()).isEqualTo(2);
    assertThat(amended.state()).isEqualTo(RecordState.COMPLETED);
    LoggedEvent last =
        world.database.call(() -> world.events.of(matter.id())).stream()
            .reduce((one, two) -> two)
            .orElseThrow();
    assertThat(last.kind()).isEqualTo("record.amended");
    assertThat(last.data().path("reason").asText()).isEqualTo("typo");
    assertThat(as(wang, () -> world.comparisons.compare(matter.id(), 1, 2)).differences())
        .hasSize(1);
  }

  @Test
  void shouldNotCorrectWithoutRightReasonChangeOrAgainstTheForm() {
    RecordView matter = matter("{'subject': 'A'}");

    assertThat(codes(li, () -> amend(matter, "{'subject': 'B'}", "typo")))
        .containsExactly("access.not-allowed");
    assertThat(codes(wang, () -> amend(matter, "{'subject': 'B'}", " ")))
        .containsExactly("record.amendment-reason-missing");
    assertThat(codes(wang, () -> amend(matter, "{'subject': 'A'}", "typo")))
        .containsExactly("record.nothing-amended");
    RecordView posted = matter("{'subject': 'A', 'posted': true}");
    assertThat(codes(wang, () -> amend(posted, "{'subject': 'B', 'posted': true}", "typo")))
        .containsExactly("record.guarded");
  }

  @Test
  void shouldNotCancelWhatTheFormGuards() {
    RecordView posted = running("{'subject': 'A', 'posted': true}");

    assertThat(codes(li, () -> world.records.cancel(posted.id(), "mistake")))
        .containsExactly("record.guarded");
  }

  @Test
  void shouldNotCancelWhatOpenRecordsReferToAndNameThoseThatThePersonMayRead() {
    RecordView matter = running("{'subject': 'A'}");
    RecordView mine = running("{'subject': 'Mine', 'about': '%s'}".formatted(matter.id()));
    RecordView hers =
        as(
            zhao,
            () ->
                world.records.createAndSubmit(
                    "matter", json("{'subject': 'Hers', 'about': '%s'}".formatted(matter.id()))));
    world.database.run(() -> world.store.lock(hers.id()).move(RecordState.RUNNING, null));

    Problem problem = caught(li, () -> world.records.cancel(matter.id(), "mistake")).get(0);
    assertThat(problem.code()).isEqualTo("record.referred-to");
    assertThat(problem.message().en()).contains("Mine and 1 more").doesNotContain("Hers");

    as(li, () -> world.records.cancel(mine.id(), "mistake"));
    world.database.run(() -> world.store.lock(hers.id()).move(RecordState.COMPLETED, null));
    assertThat(as(li, () -> world.records.cancel(matter.id(), "mistake")).state())
        .isEqualTo(RecordState.CANCELLED);
  }

  @Test
  void shouldSayWhoChangedWhichFieldsMeanwhile() {
    RecordView matter = matter("{'subject': 'A', 'amount': '5'}");
    as(wang, () -> amend(matter, "{'subject': 'B', 'amount': '6', 'salary': '9'}", "typo"));

    Problem seen = caught(zhao, () -> amend(matter, "{'subject': 'C'}", "other")).get(0);
    assertThat(seen.code()).isEqualTo("record.stale");
    assertThat(seen.message().en()).contains("王芳").contains(": Subject, Amount, Salary.");
    assertThat(seen.message().zh()).contains("：主题、金额、薪资");
  }

  @Test
  void shouldLetPeopleKnowWhoElseIsEditing() {
    RecordView matter = matter("{'subject': 'A'}");

    assertThat(as(wang, () -> world.presence.editing(matter.id()))).isEmpty();
    assertThat(as(zhao, () -> world.presence.editing(matter.id())))
        .extracting(Named::name)
        .containsExactly("王芳");
    as(wang, () -> gone(matter.id()));
    assertThat(as(zhao, () -> world.presence.editing(matter.id()))).isEmpty();
    assertThat(
            codes(
                world.person("sun.li", "孙丽", "clerk", "SH01"),
                () -> world.presence.editing(matter.id())))
        .containsExactly("access.no-such-record");
  }

  private boolean gone(UUID record) {
    world.presence.gone(record);
    return true;
  }

  private RecordView matter(String data) {
    return as(li, () -> world.records.createAndSubmit("matter", json(data)));
  }

  private RecordView running(String data) {
    RecordView made = matter(data);
    world.database.run(() -> world.store.lock(made.id()).move(RecordState.RUNNING, null));
    return made;
  }

  private RecordView amend(RecordView seen, String data, String reason) {
    return world.amendments.amend(seen.id(), seen.version(), whole(data), reason);
  }

  /** As a client sends it: a field that is not there would be emptied. */
  private static ObjectNode whole(String data) {
    ObjectNode sent = json("{'posted': false}").deepCopy();
    return (ObjectNode) sent.setAll((ObjectNode) json(data));
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }

  private List<String> codes(Actor actor, Supplier<?> work) {
    return caught(actor, work).stream().map(Problem::code).toList();
  }

  private List<Problem> caught(Actor actor, Supplier<?> work) {
    try {
      world.as(actor, work);
      return List.of();
    } catch (ProblemException e) {
      return e.problems();
    }
  }
}
