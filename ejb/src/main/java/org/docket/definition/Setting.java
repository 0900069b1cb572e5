package org.docket.definition;

import org.docket.problem.Text;

/**
 * A value that a company will want to change, named in {@code pack.yaml}; expressions read it as
 * {@code settings.<name>}.
 *
 * @param type a field type, such as {@code money} or {@code unit}
 */
public record Setting(String name, String type, ScalarNode value, Text title) {}
