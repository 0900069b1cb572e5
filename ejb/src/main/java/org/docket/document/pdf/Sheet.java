package org.docket.document.pdf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a document in one language, its body filled and safe.
 *
 * @param head HTML at the head of each page; empty for none
 * @param body HTML of the document
 * @param watermark large pale words across each page, such as DRAFT
 * @param title for the viewer's title bar
 */
public record Sheet(
    PageSetup page,
    Locale language,
    String title,
    String head,
    String body,
    @Nullable String watermark) {}
