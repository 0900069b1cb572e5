package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalTold;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.Asking;
import org.docket.approval.engine.Turn;
import org.docket.approval.internal.AgencyStore.Wanted;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.RecordStore;
import org.jboss.logging.Logger;

/**
 * Brings the tasks of people who are away to their agents, and takes back what is over. No agent
 * approves what the agent has made, nor signs twice in one step, nor where the chain leaves the
 * agent out; those tasks wait for the person.
 */
@ApplicationScoped
public class AgentsStandIn implements Sweep {

  private static final Logger LOG = Logger.getLogger(AgentsStandIn.class);
  private static final int MOST = 500;

  /**
   * Where the next round goes on: what no agent may have is not in the way of what is behind it.
   */
  private volatile Wanted reached = Wanted.FIRST;

  private final AgencyStore agencies;
  private final ApprovalStore store;
  private final RecordStore records;
  private final ApprovalFlow flow;
  private final ApprovalLog log;
  private final Telling telling;
  private final Organization organization;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public AgentsStandIn(
      AgencyStore agencies,
      ApprovalStore store,
      RecordStore records,
      ApprovalFlow flow,
      ApprovalLog log,
      Telling telling,
      Organization organization,
      Transactions transactions,
      DocketClock clock) {
    this.agencies = agencies;
    this.store = store;
    this.records = records;
    this.flow = flow;
    this.log = log;
    this.telling = telling;
    this.organization = organization;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "agents";
  }

  @Override
  public void run() {
    transactions.separately(() -> agencies.removeOver(clock.now()));
    Wanted last = reached;
    List<Wanted> wanted = transactions.separately(() -> agencies.wanted(clock.now(), last, MOST));
    reached = wanted.size() < MOST ? Wanted.FIRST : wanted.get(wanted.size() - 1);
    wanted.forEach(this::standIn);
  }

  private void standIn(Wanted wanted) {
    try {
      transactions.separately(() -> standIn(wanted.task(), wanted.agency()));
    } catch (RuntimeException e) {
      LOG.errorf(e, "Task %s is brought to the agent later", wanted.task());
    }
  }

  private boolean standIn(UUID taskId, UUID agencyId) {
    TaskRow task = store.task(taskId).orElseThrow();
    AgencyRow agency = agencies.find(agencyId).orElseThrow();
    ApprovalRow row = store.lock(task.approvalId());
    // Another server may have been here while this one waited for the approval.
    if (!task.isOpen()
        || !row.isRunning()
        || task.step().equals(TaskRows.STOPPED)
        || store.isCandidate(taskId, agency.agentId())) {
      return false;
    }
    RunningApproval approval = flow.running(row, records.lock(task.recordId()));
    boolean fits = isInScope(agency, approval) && mayStandIn(agency, task, approval);
    if (fits) {
      join(agency, task, approval);
    }
    return fits;
  }

  private boolean isInScope(AgencyRow agency, RunningApproval approval) {
    boolean active = organization.person(agency.agentId()).filter(Person::active).isPresent();
    List<String> processes = agency.processes();
    return active
        && (processes.isEmpty() || processes.contains(approval.row().process()))
        && agency
            .upTo()
            .map(limit -> amount(approval).filter(sum -> sum.compareTo(limit) <= 0).isPresent())
            .orElse(true);
  }

  /** An amount that cannot be told is above every limit. */
  private static Optional<BigDecimal> amount(RunningApproval approval) {
    try {
      return approval
          .chain()
          .amount()
          .map(sum -> sum.evaluate(approval.record().values(), approval.facts().context()))
          .filter(BigDecimal.class::isInstance)
          .map(BigDecimal.class::cast);
    } catch (ProblemException unknown) {
      return Optional.empty();
    }
  }

  private static boolean mayStandIn(AgencyRow agency, TaskRow task, RunningApproval approval) {
    Optional<Active.AtStep> place =
        approval
            .row()
            .state()
            .asking()
            .filter(at -> at.turn(task.turn()).filter(Turn::onDesk).isPresent())
            .findFirst();
    boolean asked =
        place
            .flatMap(at -> at.turn(task.turn()))
            .filter(turn -> turn.kind() != Turn.Kind.ENQUIRY)
            .filter(turn -> turn.asked().contains(agency.personId()))
            .isPresent();
    return asked
        && !place.orElseThrow().asks(agency.agentId())
        && !isLeftOut(agency.agentId(), task, approval);
  }

  private static boolean isLeftOut(UUID agent, TaskRow task, RunningApproval approval) {
    HumanStep step = (HumanStep) ChainMap.of(approval.chain()).step(task.step());
    boolean ownRecord =
        step.doing() == HumanStep.Doing.APPROVE && agent.equals(approval.record().creatorId());
    RunningApproval there = approval.at(Turn.visitOf(task.turn()));
    return ownRecord || Asking.leavesOut(there.facts(), step, there.state(), agent);
  }

  private void join(AgencyRow agency, TaskRow task, RunningApproval approval) {
    store.add(CandidateRow.agent(task, agency.agentId(), agency.personId()));
    ChainMap map = ChainMap.of(approval.chain());
    approval
        .record()
        .ask(List.of(agency.agentId()), TaskFields.hiddenIn(map, task, approval.row()));
    Text title = ApprovalLog.titleOf(map, task.step());
    String agent = approval.facts().nameOf(agency.agentId());
    String person = approval.facts().nameOf(agency.personId());
    Text who = Text.of(agent + " stands in for " + person, agent + "代理" + person);
    Headline headline = new Headline("agent", title, task.step(), who, null);
    log.write(approval.record().id(), headline);
    telling.fire(
        new ApprovalTold(
            approval.record().id(),
            List.of(agency.agentId()),
            Text.of(
                "%s – you stand in for %s".formatted(title.en(), person),
                "%s：您代理%s办理".formatted(title.zh(), person))));
  }
}
