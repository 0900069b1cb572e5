package org.docket.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Several files as one, in their order; each page stays as it is. */
public final class MergedPdf {

  private final List<byte[]> files = new ArrayList<>();
  private int pages;

  public void add(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      pages += document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.add(pdf.clone());
  }

  public int pages() {
    return pages;
  }

  /** The file; what is not needed at once lies in a temporary file meanwhile. */
  public byte[] bytes() {
    PDFMergerUtility merger = new PDFMergerUtility();
    files.forEach(file -> merger.addSource(new RandomAccessReadBuffer(file)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    merger.setDestinationStream(out);
    try {
      merger.mergeDocuments(IOUtils.createTempFileOnlyStreamCache());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
