package org.docket.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An edition of a process sheet that was approved (PROCESSES 5.1).
 *
 * @param record in which it was approved
 * @param number of that record; may be empty
 * @param effective the first day on which it is in force
 * @param stamp hash of what the sheet said then
 * @param author who made the record
 * @param reviewer whose decision is the review
 * @param approver whose decision is the signature
 */
public record SheetEdition(
    UUID record,
    String number,
    String process,
    String version,
    LocalDate effective,
    String stamp,
    String change,
    String author,
    Optional<String> reviewer,
    Optional<String> approver) {}
