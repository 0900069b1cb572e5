package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Agencies;
import org.docket.approval.Agency;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.approval.PaperDecision;
import org.docket.approval.internal.AgentsStandIn;
import org.docket.organization.Organization;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who signed as what, when and with which words, as the paper shows it. */
class SignatureStripTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant AUGUST = Instant.parse("2026-08-03T01:00:00Z");

  private final LetterDesk desk =
      new LetterDesk(
          Map.of(
              "company.organization.yaml",
              """
              organization: company
              title: {en: Company, zh-CN: 公司}
              positions:
                clerk: {title: {en: Clerk, zh-CN: 文员}}
                keeper: {title: {en: Keeper of the seal, zh-CN: 印章保管人}}
                checker: {title: {en: Checker, zh-CN: 审核员}}
                chief: {title: {en: Chief, zh-CN: 主管}}
              units:
                HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}
              people:
                - {login: admin, name: 高文博, administrator: true, appointments: [{position: clerk, unit: HQ}]}
                - {login: ann, name: 安安, appointments: [{position: keeper, unit: HQ}]}
                - login: bob
                  name: 鲍博
                  appointments:
                    - {position: chief, unit: HQ, to: 2026-06-30}
                    - {position: keeper, unit: HQ, from: 2026-07-01}
                - {login: cat, name: 蔡婷, appointments: [{position: clerk, unit: HQ}, {position: keeper, unit: HQ}]}
                - {login: eva, name: 叶娃, appointments: [{position: checker, unit: HQ}, {position: chief, unit: HQ}]}
              """,
              "letter.chain.yaml",
              """
              chain: letter
              title: {en: Letter, zh-CN: 函件}
              steps:
                - {step: write, title: {en: Write, zh-CN: 起草}, do: fill, by: creator, number: letter}
                - {step: ask, title: {en: Ask, zh-CN: 征求意见}, do: consult, by: {position: checker}}
                - {step: agree, title: {en: Agree, zh-CN: 审批}, do: approve, by: {position: chief}, paper: {position: clerk}}
              """,
              "letter.en.vm",
              "#signatureStrip()<p>*</p>#opinionTable()"));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldPrintTheOnePositionThatTheSignerWasAskedAs() {
    UUID letter = asked();

    decide("eva", letter, "approve", "Agreed as it is");

    assertThat(strip(letter))
        .contains("AgreeChief叶娃2026-03-0209:00Approve:Agreedasitis")
        .doesNotContain("Checker", "Soon");
  }

  @Test
  void shouldPrintAllPositionsOfTheDayWhereThePersonWasAskedByName() {
    UUID letter = asked();

    assertThat(strip(letter)).contains("WriteClerk,Keeperoftheseal蔡婷2026-03-0209:00");
  }

  @Test
  void shouldPrintThePositionThatTheSignerHeldOnTheDayOfTheDecision() {
    UUID letter = asked();
    decide("bob", letter, "approve", "");

    desk.at(AUGUST);

    assertThat(strip(letter)).contains("AgreeChief鲍博2026-03-0209:00").doesNotContain("seal鲍博");
  }

  @Test
  void shouldPrintBothNamesOfAnAgentAndThePositionOfWhoIsAway() {
    UUID letter = asked();
    Agency unused =
        desk.as(
            "bob",
            () ->
                desk.get(Agencies.class)
                    .set(
                        new Agency.Wish(
                            Optional.empty(),
                            id("ann"),
                            MONDAY,
                            MONDAY.plus(Duration.ofDays(7)),
                            List.of(),
                            Optional.empty(),
                            Optional.empty())));
    desk.as(
        "admin",
        () -> {
          desk.get(AgentsStandIn.class).run();
          return letter;
        });

    decide("ann", letter, "approve", "");

    assertThat(strip(letter)).contains("AgreeChief安安for鲍博2026-03-0209:00Approve");
  }

  @Test
  void shouldPrintWhoSignedOnPaperAndNotWhoEnteredIt() {
    UUID letter = asked();
    PaperDecision paper =
        new PaperDecision(id("bob"), LocalDate.of(2026, 3, 1), decision("approve", "Signed"));
    UUID task = desk.taskOf("bob", letter);

    UUID unused = desk.as("admin", () -> desk.get(Decisions.class).decideOnPaper(task, paper));

    assertThat(strip(letter))
        .contains("AgreeChief鲍博", "Approve(signedonpaperon2026-03-01):Signed")
        .doesNotContain("高文博");
  }

  @Test
  void shouldPrintOpinionsApartFromDecisions() {
    UUID letter = asked();

    String[] paper = print(letter).split("\\*", 2);

    assertThat(paper[0]).doesNotContain("叶娃");
    assertThat(paper[1]).contains("AskChecker叶娃2026-03-0209:00Soon,please").doesNotContain("Chief");
  }

  /** A letter on which the checker has given an opinion. */
  private UUID asked() {
    UUID letter = desk.letter("cat", "An offer");
    decide("eva", letter, "opinion", "Soon, please");
    return letter;
  }

  private void decide(String login, UUID letter, String outcome, String comment) {
    UUID task = desk.taskOf(login, letter);
    UUID unused =
        desk.as(login, () -> desk.get(Decisions.class).decide(task, decision(outcome, comment)));
  }

  private static Decision decision(String outcome, String comment) {
    return new Decision(
        outcome, Optional.of(comment), JsonNodeFactory.instance.objectNode(), Optional.empty());
  }

  private UUID id(String login) {
    return desk.get(Organization.class).person(login).orElseThrow().id();
  }

  /** Without the opinions below. */
  private String strip(UUID letter) {
    return print(letter).split("\\*", 2)[0];
  }

  private String print(UUID letter) {
    return desk.text(desk.issue("admin", letter, "letter"));
  }
}
