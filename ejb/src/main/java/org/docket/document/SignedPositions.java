package org.docket.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Signatures;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.HumanStep;
import org.docket.event.LoggedEvent;
import org.docket.organization.Appointment;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.docket.organization.Who;
import org.docket.problem.Text;

/**
 * As what somebody signed: the positions that the step asks, of those that the person held on the
 * day of the decision; all of these where the step asks by name. An agent signs as the one who is
 * away.
 */
final class SignedPositions {

  private final OrganizationChart chart;

  SignedPositions(OrganizationChart chart) {
    this.chart = chart;
  }

  List<Text> of(LoggedEvent decision, Optional<ChainStep> step, LocalDate day) {
    UUID person =
        Optional.ofNullable(decision.onBehalfOf()).orElseGet(() -> Signatures.signer(decision));
    List<Appointment> held = person == null ? List.of() : chart.appointments(person, day);
    List<Appointment> asked =
        step.filter(HumanStep.class::isInstance).map(human -> ((HumanStep) human).by()).stream()
            .flatMap(List::stream)
            .flatMap(who -> held.stream().filter(post -> isMeant(post, who)))
            .toList();
    return (asked.isEmpty() ? held : asked)
        .stream()
            .flatMap(post -> chart.position(post.position()).stream())
            .map(Position::name)
            .distinct()
            .toList();
  }

  private boolean isMeant(Appointment post, Who who) {
    String position = post.position();
    if (who instanceof Who.Holders holders) {
      return holders.position().equals(position);
    }
    if (who instanceof Who.HoldersOf holders) {
      return holders.position().equals(position);
    }
    if (who instanceof Who.OfLevel level) {
      return level.position().map(position::equals).orElseGet(() -> heads(post));
    }
    if (who instanceof Who.ByMatrix table) {
      return table.matrix().rows().stream().anyMatch(row -> row.positions().contains(position));
    }
    return (who instanceof Who.HeadOf || who instanceof Who.HeadsUpTo) && heads(post);
  }

  private boolean heads(Appointment post) {
    return post.head()
        || post.acting()
        || chart
            .unit(post.unit())
            .map(Unit::head)
            .filter(position -> position.equals(post.position()))
            .isPresent();
  }
}
