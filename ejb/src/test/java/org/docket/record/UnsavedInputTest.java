package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.UnsavedInput.Kept;
import org.docket.record.internal.UnsavedInputStore;
import org.docket.record.internal.UnsavedInputSweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnsavedInputTest {

  private static final String FORM =
      """
      form: paper
      title: {en: Paper, zh-CN: 文件}
      sections:
        - title: {en: Paper, zh-CN: 文件}
          fields:
            subject: {type: text, title: {en: Subject, zh-CN: 主题}, required: true}
            salary: {type: text, title: {en: Salary, zh-CN: 薪资}}
            phone: {type: phone, title: {en: Phone, zh-CN: 电话}, mask: true}
            lines:
              type: table
              title: {en: Lines, zh-CN: 明细}
              columns:
                what: {type: text, title: {en: What, zh-CN: 名称}}
      access:
        create: [everyone]
        read: [creator]
      fieldAccess:
        salary: {read: [{position: manager}]}
      """;

  private final RecordWorld world = new RecordWorld(pack());
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final UnsavedInputStore store = new UnsavedInputStore(world.database.entities());
  private final UnsavedInput unsaved =
      new UnsavedInput(store, world.rows, world.desk, world.rights, world.clock);

  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("paper.form.yaml", FORM);
    return pack;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldKeepWhatIsTypedForThePersonAloneAndChangeNothing() {
    UUID paper = paper();
    long version = as(li, () -> world.records.get(paper)).version();

    keep(paper, "{'values': {'subject': 'B'}, 'base': {'subject': 'A'}, 'comment': 'so'}");
    keep(paper, "{'values': {'subject': 'C'}, 'base': {'subject': 'A'}, 'comment': 'so far'}");

    Kept kept = as(li, () -> unsaved.get(paper)).orElseThrow();
    assertThat(kept.typed())
        .isEqualTo(
            json("{'values': {'subject': 'C'}, 'base': {'subject': 'A'}, 'comment': 'so far'}"));
    assertThat(as(li, () -> world.records.get(paper)).version()).isEqualTo(version);
    assertThat(codes(wang, () -> unsaved.get(paper))).containsExactly("access.no-such-record");

    as(
        li,
        () -> {
          unsaved.forget(paper);
          return paper;
        });
    assertThat(as(li, () -> unsaved.get(paper))).isEmpty();
  }

  @Test
  void shouldNeverWriteDownWhatIsSecretMaskedHiddenOrUnknown() {
    UUID paper = paper();

    keep(
        paper,
        "{'values': {'subject': 'B', 'salary': '9', 'phone': '1380', 'nosuch': 1, 'lines': [{'_id': 'r1', 'what': 'x'}]}, 'script': 'x', 'outcome': 'done', 'amending': true}");

    assertThat(as(li, () -> unsaved.get(paper)).orElseThrow().typed())
        .isEqualTo(
            json(
                "{'values': {'subject': 'B', 'lines': [{'_id': 'r1', 'what': 'x'}]}, 'outcome': 'done', 'amending': true}"));
  }

  @Test
  void shouldRefuseDraftsAndWhatIsTooLong() {
    UUID draft = as(li, () -> world.records.create("paper", json("{'subject': 'A'}")).id());
    assertThat(codes(li, () -> unsaved.keep(draft, 1, json("{}"))))
        .containsExactly("record.draft-keeps-itself");
    UUID paper = paper();
    String long1 = "{'values': {'subject': '" + "x".repeat(1_000_001) + "'}}";
    assertThat(codes(li, () -> unsaved.keep(paper, 1, json(long1))))
        .containsExactly("record.input-too-long");
  }

  @Test
  void shouldForgetWhatNobodyCameBackTo() {
    UUID paper = paper();
    keep(paper, "{'values': {'subject': 'B'}}");
    UnsavedInputSweep sweep =
        new UnsavedInputSweep(store, world.database.transactions(), world.clock);

    sweep.run();
    assertThat(as(li, () -> unsaved.get(paper))).isPresent();
    world.clock.at(
        world.clock.now().plus(Duration.ofDays(31)),
        () -> {
          sweep.run();
          return paper;
        });
    assertThat(as(li, () -> unsaved.get(paper))).isEmpty();
  }

  private void keep(UUID paper, String input) {
    JsonNode typed = json(input);
    as(li, () -> unsaved.keep(paper, 1, typed));
  }

  private UUID paper() {
    return as(li, () -> world.records.createAndSubmit("paper", json("{'subject': 'A'}")).id());
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }

  private List<String> codes(Actor actor, Supplier<?> work) {
    try {
      world.as(actor, work);
      return List.of();
    } catch (ProblemException e) {
      return e.problems().stream().map(Problem::code).toList();
    }
  }
}
