package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.PackFiles;
import org.docket.testing.TestPacks;

/** A company of a few people whose requests are reviewed by a chief, then by two at once. */
public final class DeskPack {

  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          pack: desk
          title: {en: Desk, zh-CN: 前台}
          version: 1.0.0
          requires: [organization]
          families: {desk: {en: Desk, zh-CN: 前台}}
          """,
          "company.organization.yaml",
          """
          organization: company
          title: {en: Company, zh-CN: 公司}
          positions:
            clerk: {title: {en: Clerk, zh-CN: 文员}}
            chief: {title: {en: Chief, zh-CN: 主管}}
            lawyer: {title: {en: Lawyer, zh-CN: 法务}}
          units:
            HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}
          people:
            - {login: admin, name: 高文博, administrator: true, appointments: [{position: clerk, unit: HQ}]}
            - {login: ann, name: 安安, appointments: [{position: clerk, unit: HQ}]}
            - {login: bob, name: 鲍博, appointments: [{position: chief, unit: HQ}]}
            - {login: cat, name: 蔡婷, appointments: [{position: chief, unit: HQ}]}
            - {login: dan, name: 邓丹, appointments: [{position: lawyer, unit: HQ}]}
          calendar:
            hours: ['9:00-12:00', '14:00-17:00', '19:00-20:00']
            holidays: [2026-03-03, 2026-03-04]
            workdays: [2026-03-07]
          """,
          "request.form.yaml",
          form(
              """
              total: {type: money, title: {en: Total, zh-CN: 合计}}
              replyWithin: {type: duration, counts: working, title: {en: Reply within, zh-CN: 答复期限}}
              """),
          "request.chain.yaml",
          """
          chain: request
          title: {en: Request, zh-CN: 申请}
          needs: {total: money, replyWithin: duration}
          amount: 'if total = null then 0 else total'
          steps:
            - {step: register, title: {en: Register, zh-CN: 登记}, do: fill, by: creator}
            - step: review
              title: {en: Review, zh-CN: 审核}
              do: approve
              by: {position: chief}
              within: 8 working hours
              paper: {position: clerk}
              onDone: [{tell: {position: clerk}}]
            - parallel:
                - steps: [{step: legal, title: {en: Legal, zh-CN: 法务}, do: fill, by: {position: lawyer}, within: {length: replyWithin, counts: working}}]
                - steps: [{step: money, title: {en: Money, zh-CN: 费用}, do: fill, by: {position: chief}, edit: [note]}]
          onEnd:
            - {tell: {position: lawyer}}
          """,
          "REQ.process.yaml",
          """
          process: REQ
          title: {en: Requests, zh-CN: 申请流程}
          family: desk
          form: request
          chain: request
          """);

  private DeskPack() {}

  /** The form of requests, with these fields behind the subject and the note. */
  static String form(String fields) {
    return """
        form: request
        title: {en: Request, zh-CN: 申请}
        recordTitle: subject
        sections:
          - title: {en: Request, zh-CN: 申请}
            fields:
              subject: {type: text, title: {en: Subject, zh-CN: 事由}, required: true}
              note: {type: text, title: {en: Note, zh-CN: 备注}}
        """
        + fields.indent(6);
  }

  public static List<PackFiles> packs() {
    return packs(FILES);
  }

  /**
   * The same with something else in one file.
   *
   * @param everywhere whether the chain no longer names the field either
   */
  static List<PackFiles> packs(String file, String before, String after, boolean everywhere) {
    Map<String, String> files = new HashMap<>(FILES);
    files.computeIfPresent(file, (path, text) -> text.replace(before, after));
    if (everywhere) {
      files.replaceAll((path, text) -> text.replace(", edit: [note]", ""));
    }
    return packs(files);
  }

  /** Something else in one file. */
  record Replacement(String file, String before, String after) {}

  static List<PackFiles> packs(List<Replacement> replacements) {
    Map<String, String> files = new HashMap<>(FILES);
    for (Replacement other : replacements) {
      String text = files.get(other.file());
      assertThat(text).contains(other.before());
      files.put(other.file(), text.replace(other.before(), other.after()));
    }
    return packs(files);
  }

  /** The same with other files in their place. */
  static List<PackFiles> with(Map<String, String> others) {
    Map<String, String> files = new HashMap<>(FILES);
    files.putAll(others);
    return packs(files);
  }

  private static List<PackFiles> packs(Map<String, String> files) {
    return TestPacks.ofCompany("desk", files);
  }
}
