package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.docket.organization.StandIn;
import org.docket.organization.Who;
import org.docket.problem.Text;

/**
 * What a step lets people do, and whom it does not ask.
 *
 * @param allow what people may do besides deciding
 * @param except people who are never asked, such as who did another step
 * @param veto those of the people asked whose disagreement alone decides
 * @param paper who may enter decisions that were signed on paper; nobody where empty
 * @param applicant on whose behalf the record is; approving it would be approving oneself
 * @param answering how people answer
 */
public record StepPolicy(
    Set<Act> allow,
    List<Who> except,
    List<Who> veto,
    List<Who> paper,
    List<Who> applicant,
    SelfApproval selfApproval,
    SamePerson samePerson,
    Nobody nobody,
    Vacant vacant,
    Answering answering) {

  public static final StepPolicy DEFAULT =
      new StepPolicy(
          Act.all(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          SelfApproval.ALLOWED,
          SamePerson.ASK,
          Nobody.OWNER,
          Vacant.UP,
          Answering.FREELY);

  public StepPolicy {
    allow = Set.copyOf(allow);
    except = List.copyOf(except);
    veto = List.copyOf(veto);
    paper = List.copyOf(paper);
    applicant = List.copyOf(applicant);
  }

  /** Of a level of a ladder, above another one or not. */
  StepPolicy ofLevel(Optional<String> below) {
    List<Who> left = new ArrayList<>(except);
    below.map(Who.Doer::new).ifPresent(left::add);
    return new StepPolicy(
        allow,
        left,
        veto,
        paper,
        applicant,
        selfApproval,
        samePerson,
        Nobody.UP,
        Vacant.UP,
        answering);
  }

  /**
   * How people answer.
   *
   * @param reauthenticate whether they prove with their password that it is they who decide
   * @param comments what they can say by choosing it
   * @param signing whether they sign by hand on the screen
   * @param files how many files they attach at least
   */
  public record Answering(boolean reauthenticate, List<Text> comments, Signing signing, int files) {
    public static final Answering FREELY = new Answering(false, List.of(), Signing.NONE, 0);

    public Answering {
      comments = List.copyOf(comments);
    }
  }

  /** Whether people sign by hand when they decide. */
  public enum Signing {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  /** What happens when who made the record, or the applicant, would approve it. */
  public enum SelfApproval {
    ALLOWED,
    /** The others of the pool do; where there are none, the head of the nearest unit above. */
    SUPERIOR,
    /** The others of the pool do; where there are none, the process owner. */
    OWNER,
    /** The others of the pool do; where there are none, it counts as approved. */
    SKIP
  }

  /** What happens when the same person would approve again. */
  public enum SamePerson {
    ASK,
    /** What the person approved in the step just before counts here too. */
    SKIP_CONSECUTIVE,
    /** What the person approved in any step before counts here too. */
    SKIP_ALL
  }

  /** What happens when nobody is found. */
  public enum Nobody {
    /** The process owner is asked instead. */
    OWNER,
    /** The approval stops until somebody is found. */
    STOP,
    /** The step is passed over, which the time line tells. */
    SKIP,
    /** The next level of a ladder is asked. */
    UP
  }

  /** What happens when nobody holds a post that there is. */
  public enum Vacant {
    /**
     * Who holds the post in the nearest unit above is asked; where nobody does, nobody is found.
     */
    UP,
    /** The head of the unit is asked, or of the nearest unit above. */
    HEAD,
    /** The process owner is asked. */
    OWNER,
    /** The administrators are asked. */
    ADMINISTRATOR,
    /** The approval stops until somebody holds it. */
    STOP,
    /** The step is passed over, which the time line tells. */
    SKIP;

    public StandIn standIn() {
      return switch (this) {
        case UP -> StandIn.NEAREST;
        case HEAD -> StandIn.HEAD;
        case OWNER, ADMINISTRATOR, STOP, SKIP -> StandIn.NOBODY;
      };
    }
  }
}
