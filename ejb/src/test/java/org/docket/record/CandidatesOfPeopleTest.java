package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.docket.record.RecordCandidates.Candidate;
import org.docket.record.RecordCandidates.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A person is chosen from among those whom positions, units and other fields name. */
class CandidatesOfPeopleTest {

  private static final Map<String, String> PACK =
      Map.of(
          "visit.form.yaml",
          """
          form: visit
          title: {en: Visit, zh-CN: 拜访}
          recordTitle: subject
          sections:
            - title: {en: Visit, zh-CN: 拜访}
              fields:
                subject: {type: text, title: Subject, required: true}
                office: {type: unit, title: Office}
                visitor: {type: person, title: Visitor, candidates: {position: clerk, of: office}, where: 'candidate.login != "zhu.lin"'}
                second: {type: person, title: Second, candidates: [creator, {person: visitor}]}
                colleague: {type: person, title: Colleague, candidates: {position: clerk, of: unit}}
                stops:
                  type: table
                  title: Stops
                  columns:
                    at: {type: unit, title: At}
                    guide: {type: person, title: Guide, candidates: {position: clerk, of: at}}
          access:
            create: [everyone]
            read: [everyone]
            edit: [everyone]
            administer: [everyone]
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "clerk", "BJ01");
  private final Actor boss = world.person("qian.hong", "钱红", "manager", "SH01");
  private final Actor zhu = world.person("zhu.lin", "朱琳", "clerk", "SH01");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldOfferOnlyThoseWhoAreMeant() {
    assertThat(offered("visitor", "{'office':'SH01'}", null)).containsExactly("李伟");
    assertThat(offered("visitor", "{'office':'BJ01'}", null)).containsExactly("王芳");
    assertThat(offered("visitor", "{}", null)).isEmpty();
    assertThat(offered("second", "{'visitor':'wang.fang'}", null))
        .containsExactlyInAnyOrder("钱红", "王芳");
  }

  @Test
  void shouldLookAtTheLineOfAColumn() {
    assertThat(offered("stops/guide", "{'office':'SH01'}", "{'at':'BJ01'}")).containsExactly("王芳");
  }

  /** Whoever changes a record of another unit chooses from that unit. */
  @Test
  void shouldLookAtTheRecordThatIsChanged() {
    UUID visit = submit("{'subject':'A'}").id();
    Question anew = question("colleague", "{}", null, null);
    Question changed = question("colleague", "{}", null, visit);

    assertThat(titles(boss, changed)).containsExactlyInAnyOrder("李伟", "朱琳");
    assertThat(titles(wang, changed)).containsExactlyInAnyOrder("李伟", "朱琳");
    assertThat(titles(wang, anew)).containsExactly("王芳");
    assertThatThrownBy(() -> titles(wang, question("colleague", "{}", null, UUID.randomUUID())))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void shouldRefuseAnybodyElse() {
    assertRefused("{'subject':'A','office':'SH01','visitor':'wang.fang'}", "visitor");
    assertRefused("{'subject':'A','office':'SH01','visitor':'zhu.lin'}", "visitor");
    assertRefused("{'subject':'A','visitor':'li.wei'}", "visitor");
    assertRefused(
        "{'subject':'A','stops':[{'at':'BJ01','guide':'wang.fang'},{'at':'BJ01','guide':'li.wei'}]}",
        "stops/1/guide");
    assertThat(visitor(submit("{'subject':'A','office':'BJ01','visitor':'wang.fang'}")))
        .isEqualTo("wang.fang");
  }

  @Test
  void shouldLeaveWhoWasChosenBefore() {
    RecordView visit = submit("{'subject':'A','office':'SH01','visitor':'li.wei'}");

    RecordView moved =
        world.as(
            boss,
            () ->
                world.amendments.amend(
                    visit.id(),
                    visit.version(),
                    json("{'subject':'A','office':'BJ01','visitor':'li.wei'}"),
                    "moved"));

    assertThat(visitor(moved)).isEqualTo("li.wei");
  }

  private List<String> offered(String field, String data, String row) {
    return titles(boss, question(field, data, row, null));
  }

  private static Question question(String field, String data, String row, UUID record) {
    JsonNode line = row == null ? null : json(row);
    return new Question("visit", field, "", json(data), line, 20, null, record);
  }

  private List<String> titles(Actor actor, Question question) {
    return world.as(actor, () -> world.candidates.find(question)).items().stream()
        .map(Candidate::title)
        .toList();
  }

  private static String visitor(RecordView visit) {
    return visit.data().path("visitor").path("login").asText();
  }

  private RecordView submit(String data) {
    return world.as(boss, () -> world.records.createAndSubmit("visit", json(data)));
  }

  private void assertRefused(String data, String field) {
    assertThatThrownBy(() -> submit(data))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(
                        problem -> {
                          assertThat(problem.code()).isEqualTo("form.not-a-candidate");
                          assertThat(problem.pointer()).isEqualTo("/data/" + field);
                        }));
  }
}
