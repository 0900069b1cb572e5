package org.docket.document.pdf;

import java.util.Optional;

/**
 * What is put on every page of a finished PDF.
 *
 * @param corner in a frame at the top
 * @param across in large letters over the page
 */
public record PdfMark(String corner, Optional<String> across) {}
