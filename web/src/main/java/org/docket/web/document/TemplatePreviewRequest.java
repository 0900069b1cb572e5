package org.docket.web.document;

import java.util.UUID;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** The record that a template is tried with. */
public record TemplatePreviewRequest(@Required @Nullable UUID record, @Nullable String language) {}
