package org.docket.approval;

import org.docket.problem.Text;

/**
 * The figures of one process among others.
 *
 * @param figures by step
 */
public record ChainFigures(String process, Text title, Figures figures) {}
