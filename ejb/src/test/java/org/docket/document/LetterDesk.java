package org.docket.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.approval.ApprovalDesk;
import org.docket.definition.PackFiles;
import org.docket.problem.ProblemException;
import org.docket.record.Records;
import org.docket.testing.TestPacks;

/** People who write letters, which a chief approves and which are then printed. */
final class LetterDesk implements AutoCloseable {

  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          pack: letters
          title: {en: Letters, zh-CN: 函件}
          version: 1.0.0
          requires: [organization]
          families: {letters: {en: Letters, zh-CN: 函件}}
          """,
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
            SH: {title: {en: Shanghai branch, zh-CN: 上海分公司}, type: office, parent: HQ}
          people:
            - {login: admin, name: 高文博, administrator: true, appointments: [{position: checker, unit: HQ}]}
            - {login: ann, name: 安安, appointments: [{position: keeper, unit: HQ}]}
            - {login: bob, name: 鲍博, appointments: [{position: chief, unit: HQ}]}
            - {login: cat, name: 蔡婷, appointments: [{position: clerk, unit: HQ}]}
            - {login: dan, name: 邓丹, appointments: [{position: clerk, unit: SH}]}
            - {login: eva, name: 叶娃, appointments: [{position: checker, unit: HQ}, {position: chief, unit: HQ}]}
          """,
          "letter.series.yaml",
          """
          series: letter
          title: {en: Letters, zh-CN: 函件编号}
          pattern: "L-{yyyy}-{000}"
          restarts: yearly
          """,
          "letter.form.yaml",
          """
          form: letter
          title: {en: Letter, zh-CN: 函件}
          recordTitle: subject
          access: {create: [everyone], read: [everyone]}
          sections:
            - title: {en: Letter, zh-CN: 函件}
              fields:
                subject: {type: text, title: {en: Subject, zh-CN: 事由}, required: true}
          """,
          "letter.chain.yaml",
          """
          chain: letter
          title: {en: Letter, zh-CN: 函件}
          steps:
            - {step: write, title: {en: Write, zh-CN: 起草}, do: fill, by: creator, number: letter}
            - step: agree
              title: {en: Agree, zh-CN: 审批}
              do: approve
              by: {position: chief}
              outcomes: {approve: next, return: write, reject: {end: rejected}}
          """,
          "L-01.process.yaml",
          """
          process: L-01
          title: {en: Letters, zh-CN: 函件}
          family: letters
          form: letter
          chain: letter
          """,
          "letter.template.yaml",
          "template: letter\ntitle: {en: Letter, zh-CN: 函件}\nform: letter\n",
          "letter.zh-CN.vm",
          "<p>$record.subject</p>",
          "letter.en.vm",
          "<p>$record.subject</p>");

  private final ApprovalDesk desk;

  /**
   * @param others files in the place of those of the same path, or beside them
   */
  LetterDesk(Map<String, String> others) {
    desk = new ApprovalDesk(packs(others));
  }

  static List<PackFiles> packs(Map<String, String> others) {
    Map<String, String> files = new HashMap<>(FILES);
    files.putAll(others);
    return TestPacks.ofCompany("letters", files);
  }

  /** The text of a file, to be changed or added to. */
  static String file(String path) {
    return FILES.get(path);
  }

  void at(Instant moment) {
    desk.at(moment);
  }

  <T> T get(Class<T> bean) {
    return desk.get(bean);
  }

  <T> T as(String login, Supplier<T> work) {
    return desk.as(login, work);
  }

  UUID letter(String login, String subject) {
    return as(
            login,
            () ->
                get(Records.class)
                    .createAndSubmit(
                        "letter", JsonNodeFactory.instance.objectNode().put("subject", subject)))
        .id();
  }

  /** By the chief. */
  void decide(UUID letter, String outcome) {
    decide("bob", letter, outcome);
  }

  void decide(String login, UUID record, String outcome) {
    desk.decide(login, record, outcome);
  }

  /** With what the step fills in. */
  void decide(String login, UUID letter, String outcome, ObjectNode data) {
    desk.decide(login, letter, outcome, data);
  }

  UUID taskOf(String login, UUID letter) {
    return desk.taskOf(login, letter);
  }

  Document issue(String login, UUID letter, String template) {
    return as(login, () -> get(DocumentIssuing.class).issue(letter, template, Locale.ENGLISH));
  }

  byte[] original(Document document) {
    return as("admin", () -> get(DocumentPrints.class).original(document.id()));
  }

  /** Without the spaces, of which some are only how a page was set. */
  String text(Document document) {
    return text(original(document));
  }

  static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void refused(String login, Supplier<?> act, String code) {
    assertThatThrownBy(() -> as(login, act))
        .asInstanceOf(type(ProblemException.class))
        .extracting(refused -> refused.first().code())
        .isEqualTo(code);
  }

  @Override
  public void close() {
    desk.close();
  }
}
