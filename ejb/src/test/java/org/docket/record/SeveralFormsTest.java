package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordCandidates.Candidate;
import org.docket.record.RecordCandidates.Question;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** References to a record of one of several forms. */
class SeveralFormsTest {

  private static final Map<String, String> PACK =
      Map.of(
          "customer.form.yaml",
          """
          form: customer
          title: {en: Customer, zh-CN: 客户}
          recordTitle: name
          sections:
            - title: Customer
              fields:
                name: {type: text, title: Name, required: true, search: true}
                phone: {type: phone, title: Phone}
                region: {type: text, title: Region, required: true}
                grade: {type: text, title: Grade}
          access: {create: [everyone], read: [everyone], edit: [everyone]}
          """,
          "dealer.form.yaml",
          """
          form: dealer
          title: {en: Dealer, zh-CN: 服务商}
          recordTitle: name
          sections:
            - title: Dealer
              fields:
                name: {type: text, title: Name, required: true, search: true}
                phone: {type: phone, title: Phone, required: true}
                grade: {type: integer, title: Grade}
          access: {create: [everyone], read: [creator], edit: [everyone]}
          """,
          "complaint.form.yaml",
          """
          form: complaint
          title: {en: Complaint, zh-CN: 投诉}
          recordTitle: who.name
          sections:
            - title: Complaint
              fields:
                who: {type: reference, to: [customer, dealer], title: Who, required: true, search: true, shows: [phone], freeze: [name]}
                phone: {type: phone, title: Phone, value: who.phone}
                kind: {type: text, title: Kind, value: who.form}
                partner:
                  type: reference
                  to: [customer, dealer]
                  title: Partner
                  where: candidate.form = "dealer" and candidate.phone != null
                lines:
                  type: table
                  title: Lines
                  columns:
                    about: {type: reference, to: [customer, dealer], title: About}
          views:
            - {view: all, title: All, columns: [who, phone], filters: [who]}
          access: {create: [everyone], read: [everyone], edit: [everyone]}
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "clerk", "SH01");
  private UUID acme;
  private UUID nordic;

  @BeforeEach
  void fill() {
    acme = submit(li, "customer", "{'name':'Acme','region':'east','phone':'021-5501'}").id();
    nordic = submit(li, "dealer", "{'name':'Nordic','phone':'010-6602'}").id();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private RecordView submit(Actor actor, String form, String data) {
    return world.as(actor, () -> world.records.createAndSubmit(form, json(data)));
  }

  @Test
  void shouldSayWhichFormAndComputeWithWhatTheyHaveInCommon() {
    RecordView record =
        submit(
            li,
            "complaint",
            "{'who':'%s','lines':[{'about':{'id':'%s'}}]}".formatted(nordic, acme));

    JsonNode who = record.data().path("who");
    assertThat(who.path("form").asText()).isEqualTo("dealer");
    assertThat(who.path("title").asText()).isEqualTo("Nordic");
    assertThat(who.path("values").path("phone").asText()).isEqualTo("010-6602");
    assertThat(record.data().path("phone").asText()).isEqualTo("010-6602");
    assertThat(record.data().path("kind").asText()).isEqualTo("dealer");
    assertThat(record.title()).isEqualTo("Nordic");
    assertThat(record.data().at("/lines/0/about/form").asText()).isEqualTo("customer");
  }

  @Test
  void shouldFindCandidatesOfAllItsFormsThatThePersonMayRead() {
    assertThat(candidates(li, "who", "")).extracting(Candidate::title).contains("Acme", "Nordic");
    assertThat(candidates(li, "who", ""))
        .extracting(Candidate::form)
        .containsExactly("customer", "dealer");
    assertThat(candidates(li, "who", "nor")).extracting(Candidate::title).containsExactly("Nordic");
    assertThat(candidates(wang, "who", "")).extracting(Candidate::title).containsExactly("Acme");
    assertThat(candidates(li, "partner", ""))
        .extracting(Candidate::title)
        .containsExactly("Nordic");
  }

  private List<Candidate> candidates(Actor actor, String field, String search) {
    Question question = new Question("complaint", field, search, json("{}"), null, 20, null, null);
    return world.as(actor, () -> world.candidates.find(question)).items();
  }

  @Test
  void shouldRefuseWhatIsOfNoneOfItsFormsOrMayNotBeRead() {
    UUID complaint = submit(li, "complaint", "{'who':'%s'}".formatted(acme)).id();

    assertThat(refusals(li, "{'who':'%s'}".formatted(complaint)))
        .extracting(Problem::code)
        .contains("form.not-found");
    assertThat(refusals(wang, "{'who':'%s'}".formatted(nordic)))
        .extracting(Problem::code)
        .contains("form.not-a-candidate");
    assertThat(refusals(li, "{'who':'%s','partner':'%s'}".formatted(acme, acme)))
        .extracting(Problem::code)
        .containsExactly("form.not-a-candidate");
  }

  private List<Problem> refusals(Actor actor, String data) {
    try {
      submit(actor, "complaint", data);
      return List.of();
    } catch (ProblemException refused) {
      return refused.problems();
    }
  }

  @Test
  void shouldFilterByTheRecordAndLinkToIt() {
    submit(li, "complaint", "{'who':'%s'}".formatted(acme));
    submit(li, "complaint", "{'who':'%s'}".formatted(nordic));
    ListRequest request =
        new ListRequest(
            "complaint",
            "all",
            Map.of("who", List.of("eq:" + nordic)),
            "",
            List.of(),
            20,
            null,
            false);

    assertThat(world.as(li, () -> world.lists.list(request)).items())
        .extracting(ListPage.Item::title)
        .containsExactly("Nordic");
    assertThat(world.as(li, () -> world.history.related(nordic))).hasSize(1);
  }
}
