package org.docket.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docket.approval.LineVerdict;
import org.docket.organization.Span;
import org.docket.problem.Location;

/** Something that is done in a scenario. Data are as written, with names instead of ids. */
public sealed interface Action {

  Location location();

  /** A record is made, and handed in unless it says otherwise. */
  record Creates(
      String by,
      String form,
      Optional<String> alias,
      ObjectNode data,
      boolean submits,
      Location location)
      implements Action {}

  /**
   * A task is decided.
   *
   * @param item what the task is about, where the person has one for each of several items
   * @param lines what is decided about each line, where the step decides on lines
   * @param proof what comes with it where the step demands it
   */
  record Does(
      String by,
      String outcome,
      String on,
      Optional<String> step,
      Optional<String> item,
      List<LineVerdict> lines,
      ObjectNode data,
      Optional<String> comment,
      Proof proof,
      Location location)
      implements Action {}

  /**
   * What comes with a decision.
   *
   * @param signs whether a signature is drawn on the screen
   * @param files names of files that are enclosed
   * @param password whether the own password is given
   * @param paper where the person enters what somebody else has signed
   */
  record Proof(boolean signs, List<String> files, boolean password, Optional<Paper> paper) {

    static final Proof NONE = new Proof(false, List.of(), false, Optional.empty());

    public Proof {
      files = List.copyOf(files);
    }
  }

  /**
   * What was signed on paper.
   *
   * @param signer log-in of who signed
   * @param scan name of the file
   */
  record Paper(String signer, LocalDate signedOn, Optional<String> scan) {}

  /**
   * Something is done with a task or a record besides deciding.
   *
   * @param act its key
   * @param person whom it concerns, by log-in
   * @param returnTo the step that is returned to
   * @param when a signer is asked
   */
  record Acts(
      String by,
      String act,
      String on,
      Optional<String> step,
      Optional<String> person,
      Optional<String> returnTo,
      boolean straightBack,
      String when,
      ObjectNode data,
      Optional<String> comment,
      Location location)
      implements Action {}

  /** A record is changed. */
  record Saves(String by, String on, ObjectNode data, Location location) implements Action {}

  /** A draft is handed in. */
  record Submits(String by, String on, ObjectNode data, Location location) implements Action {}

  /** A record is cancelled. */
  record Cancels(String by, String on, String reason, Location location) implements Action {}

  /** A document is printed. */
  record Prints(String by, String template, String on, Location location) implements Action {}

  /** A record is looked at. */
  record Reads(String by, String on, Location location) implements Action {}

  /**
   * Another system answers a call that a record waits for.
   *
   * @param step that calls it
   * @param data the answer; empty where none comes
   */
  record Answers(String step, String on, Optional<ObjectNode> data, Location location)
      implements Action {}

  /** Time goes by. */
  record After(Span span, Location location) implements Action {}

  /** A record that a step started gets a name. */
  record Names(String on, String form, String alias, Location location) implements Action {}
}
