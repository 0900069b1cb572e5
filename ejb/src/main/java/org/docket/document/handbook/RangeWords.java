package org.docket.document.handbook;

import java.util.List;
import java.util.stream.Collectors;
import org.docket.approval.swimlane.ConditionWords;
import org.docket.expression.Compiled;
import org.docket.organization.Group;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.docket.organization.Who;
import org.docket.organization.Who.UnitChoice;
import org.docket.problem.Text;

/** From among whom a person is chosen, as people say it. */
final class RangeWords {

  private static final Text HEAD = Text.of("head", "负责人");
  private static final Text HEADS = Text.of("heads upwards", "各级负责人");

  private final OrganizationChart chart;
  private final ConditionWords words;

  RangeWords(OrganizationChart chart, ConditionWords words) {
    this.chart = chart;
    this.words = words;
  }

  Text of(List<Who> candidates) {
    List<Text> all = candidates.stream().map(this::of).toList();
    return Text.of(
        all.stream().map(Text::en).collect(Collectors.joining(", ")),
        all.stream().map(Text::zh).collect(Collectors.joining("、")));
  }

  private Text of(Who who) {
    if (who instanceof Who.Holders holders) {
      return position(holders.position());
    }
    if (who instanceof Who.HoldersOf holders) {
      return in(position(holders.position()), holders.unit());
    }
    if (who instanceof Who.HeadOf head) {
      return in(HEAD, head.unit());
    }
    if (who instanceof Who.HeadsUpTo heads) {
      return in(HEADS, heads.unit());
    }
    if (who instanceof Who.Members members) {
      return chart
          .group(members.group())
          .map(Group::title)
          .orElseGet(() -> Text.same(members.group()));
    }
    if (who instanceof Who.People people) {
      return said(people.expression());
    }
    return who instanceof Who.Creator
        ? Text.of("who made it", "创建人")
        : Text.of("administrators", "系统管理员");
  }

  private Text in(Text role, UnitChoice choice) {
    Text unit =
        choice instanceof UnitChoice.Computed computed
            ? said(computed.expression())
            : unit(((UnitChoice.Code) choice).code());
    return Text.of(role.en() + " of " + unit.en(), unit.zh() + "的" + role.zh());
  }

  private Text said(Compiled expression) {
    return words.of(expression.source());
  }

  private Text position(String code) {
    return chart.position(code).map(Position::name).orElseGet(() -> Text.same(code));
  }

  private Text unit(String code) {
    return chart.unit(code).map(Unit::name).orElseGet(() -> Text.same(code));
  }
}
