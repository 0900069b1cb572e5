package org.docket.record.importing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * An import as its owner sees it.
 *
 * @param total records to work on in this phase
 * @param failed rows with problems
 */
public record ImportView(
    UUID id,
    String form,
    Text formTitle,
    String fileName,
    ImportState state,
    ImportSettings settings,
    List<FoundSheet> sheets,
    int total,
    int done,
    int failed,
    int created,
    int updated,
    int unchanged,
    Instant createdAt,
    Instant changedAt,
    Optional<Text> fault) {}
