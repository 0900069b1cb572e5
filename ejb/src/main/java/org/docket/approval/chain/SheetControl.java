package org.docket.approval.chain;

import java.util.Optional;

/**
 * Says that the records of a process are the editions of process sheets (PROCESSES 5.1): a sheet is
 * in force as the last completed one says whose day has come.
 *
 * @param fields what its form calls what an edition says
 * @param reviewed the step whose decision is printed as the review
 * @param signed the step whose decision is printed as the signature
 */
public record SheetControl(Fields fields, String reviewed, String signed) {

  /**
   * Fields of the form.
   *
   * @param process with the key of the process
   * @param stamp with the hash of what the sheet says
   * @param title with the name of the process
   * @param number with the number of the document
   * @param unit with the coordinating unit
   * @param file with the sheet as PDF
   */
  public record Fields(
      String process,
      String version,
      String effective,
      String stamp,
      String change,
      Optional<String> title,
      Optional<String> number,
      Optional<String> unit,
      Optional<String> file) {}
}
