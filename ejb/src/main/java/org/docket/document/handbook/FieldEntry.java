package org.docket.document.handbook;

import org.docket.problem.Text;

/**
 * A field of a form as its dictionary explains it.
 *
 * @param path its key; that of a column behind the one of its table
 * @param values which it may have, where they are listed; else empty
 * @param filled where its value comes from and when it is demanded
 * @param help what it is for; empty where nobody says
 */
public record FieldEntry(String path, Text title, Text kind, Text values, Text filled, Text help) {}
