package org.docket.approval.chain;

import java.util.Collection;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

/** What can be wrong where a chain is walked as a part of another one. */
final class PartProblems {

  private PartProblems() {}

  static Problem needMissing(String chain, String name, String kind, Location at) {
    return ChainProblems.invalid(
        "chain.part-need-missing",
        at,
        "Chain %s needs %s (%s), and nothing here is called so; say under with what it is here, such as with: {%s: total}"
            .formatted(chain, name, kind, name),
        "审批链“%s”需要 %s（%s），此处没有同名字段；请在 with 中写明取值，如 with: {%s: total}"
            .formatted(chain, name, kind, name));
  }

  static Problem needOfOtherKind(
      String chain, String name, String kind, String there, Location at) {
    return ChainProblems.invalid(
        "chain.part-need-of-other-kind",
        at,
        "Chain %s needs %s to be %s, and here it is %s; give another expression under with"
            .formatted(chain, name, kind, there),
        "审批链“%s”需要 %s 为 %s，此处为 %s；请在 with 中改用其他表达式".formatted(chain, name, kind, there));
  }

  static Problem unknownNeed(String chain, String name, Collection<String> needs, Location at) {
    Text hint = Suggestions.among(name, needs);
    return ChainProblems.invalid(
        "chain.part-unknown-need",
        at,
        "Chain %s does not need '%s'%s".formatted(chain, name, hint.en()),
        "审批链“%s”不需要“%s”%s".formatted(chain, name, hint.zh()));
  }

  static Problem notAReference(String name, Location at) {
    return ChainProblems.invalid(
        "chain.part-of-no-record",
        at,
        "'%s' is no reference to records of one form; name the field that leads to the original record, in needs as reference:<form>"
            .formatted(name),
        "“%s”不是指向某一表单单据的引用字段；请写指向原单据的字段，并在 needs 中声明为 reference:<表单>".formatted(name));
  }

  static Problem noChainOf(String form, Location at) {
    return ChainProblems.invalid(
        "chain.part-without-chain",
        at,
        "No process binds the form %s to a chain, so there is none to walk; name a chain, or a reference to a form with one"
            .formatted(form),
        "没有流程为表单“%s”绑定审批链，无链可走；请直接写审批链的键，或改用有审批链的表单的引用字段".formatted(form));
  }

  static Problem changesNoField(String name, Location at) {
    return ChainProblems.invalid(
        "chain.part-changes-no-field",
        at,
        "Where this chain is a part of another, %s stands for something computed, which nobody can fill in here; let it stand for a field, under with of the part"
            .formatted(name),
        "本链作为子审批链时，%s 代表计算值，无法在此填写；请在子审批链步骤的 with 中让它对应一个字段".formatted(name));
  }

  static Problem tooManySteps(int most, Location at) {
    return ChainProblems.invalid(
        "chain.too-many-steps",
        at,
        "With the steps of its parts this chain has more than %d steps; split the process"
            .formatted(most),
        "加上各子审批链后步骤超过 %d 个，请拆分流程".formatted(most));
  }
}
