package org.docket.approval;

import java.util.Optional;
import org.docket.problem.Text;

/**
 * How a process runs, whatever the record.
 *
 * @param chart its steps; empty for a process without a chain
 * @param mayAdminister whether the acting person administers its form
 */
public record ProcessChart(
    String key,
    Text title,
    Optional<Text> purpose,
    String form,
    Text formTitle,
    Optional<ApprovalPosition> chart,
    boolean mayAdminister) {}
