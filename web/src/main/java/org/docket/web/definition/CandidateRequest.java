package org.docket.web.definition;

import org.jspecify.annotations.Nullable;

/**
 * What to stage other than an upload; exactly one of the two.
 *
 * @param folder on the server: one pack, or a folder of packs
 * @param without key of a live pack to leave out
 */
public record CandidateRequest(@Nullable String folder, @Nullable String without) {}
