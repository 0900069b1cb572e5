package org.docket.document.template;

/** HTML that our own functions made; all else is escaped when it is inserted. */
record Markup(String html) {}
