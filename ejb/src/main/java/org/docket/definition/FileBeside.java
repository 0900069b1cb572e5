package org.docket.definition;

/**
 * A file that a definition is written with, such as the page of a template.
 *
 * @param file {@code <pack>/<path inside the pack>}
 */
public record FileBeside(String file, String text) {}
