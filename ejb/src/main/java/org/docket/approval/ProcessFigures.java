package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.docket.approval.internal.FigureDesk;

/**
 * Tells how long the steps of a process take, what comes back and what is late. Only records that
 * the acting person may read count; by person it is told to those who administer the form.
 */
@ApplicationScoped
public class ProcessFigures {

  private final FigureDesk desk;

  @Inject
  public ProcessFigures(FigureDesk desk) {
    this.desk = desk;
  }

  /**
   * @param from the first day on which tasks were answered
   * @param until the last
   */
  @Transactional
  public Figures of(
      String process, Figures.By by, Figures.Hours hours, LocalDate from, LocalDate until) {
    return desk.of(process, by, hours, from, until);
  }

  /**
   * All processes with a chain that the acting person has to do with, beside each other: those
   * whose tasks took most time first, and none of which nothing is known.
   *
   * @param from the first day on which tasks were answered
   * @param until the last
   */
  @Transactional
  public List<ChainFigures> ofAll(Figures.Hours hours, LocalDate from, LocalDate until) {
    return desk.ofAll(hours, from, until);
  }
}
