package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.docket.approval.chain.Allowance;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.HumanStep;
import org.docket.organization.OrganizationChart;
import org.docket.organization.UnitCalendar;
import org.docket.organization.UnitTimes;
import org.docket.problem.Text;

/**
 * Says how the deadline of a task was counted: how long the step may take, by whose calendar, and
 * how long the clock has stood.
 */
record DueWords(OrganizationChart chart, UnitTimes times, Instant now) {

  private static final Text AS_SAID = Text.of("as long as the record says", "单据规定的时长");
  private static final Text SINCE_SAID =
      Text.of(", from the moment that the record says", "，自单据所载时间起");
  private static final Text NO_CALENDAR = Text.of(", nights and holidays included", "，含夜间与休息日");
  private static final Text OF_COMPANY = Text.of(" by the company's calendar", "，按公司工作日历");

  /** Empty where there is no deadline. */
  Optional<Text> of(HumanStep step, TaskRow task) {
    return step.deadline()
        .filter(deadline -> task.due().isPresent())
        .map(deadline -> words(deadline, task));
  }

  private Text words(Deadline deadline, TaskRow task) {
    Allowance within = deadline.within();
    Text words = within instanceof Allowance.Fixed fixed ? fixed.span().inWords() : AS_SAID;
    words = join(words, within.isWorking() ? calendar(task) : NO_CALENDAR);
    words = deadline.from().isPresent() ? join(words, SINCE_SAID) : words;
    Duration stood = task.stood(now);
    return stood.toMinutes() > 0 ? join(words, stood(stood)) : words;
  }

  /** Tasks that were there before calendars of units count by the company's. */
  private Text calendar(TaskRow task) {
    return task.clockUnit()
        .flatMap(unit -> times.calendar(chart.upFrom(unit)))
        .map(UnitCalendar::title)
        .map(title -> Text.of(" by the calendar “%s”".formatted(title.en()), named(title.zh())))
        .orElse(OF_COMPANY);
  }

  private static String named(String title) {
    return "，按“%s”工作日历".formatted(title);
  }

  private static Text stood(Duration stood) {
    Text length = length(stood);
    return Text.of(
        "; not counted: %s on hold".formatted(length.en()), "；另有挂起 %s不计".formatted(length.zh()));
  }

  private static Text length(Duration length) {
    long days = length.toDays();
    long hours = length.toHours();
    if (days >= 2) {
      return Text.of(days + " days", days + " 天");
    }
    return hours >= 1
        ? Text.of(hours + " h", hours + " 小时")
        : Text.of(length.toMinutes() + " min", length.toMinutes() + " 分钟");
  }

  private static Text join(Text first, Text second) {
    return Text.of(first.en() + second.en(), first.zh() + second.zh());
  }
}
