package org.docket.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.document.Document;
import org.docket.document.DocumentPrints;
import org.docket.document.Documents;

/** Looks whether documents were issued, and reads them. */
@ApplicationScoped
public class IssuedChecks {

  private final Documents documents;
  private final DocumentPrints prints;

  @Inject
  public IssuedChecks(Documents documents, DocumentPrints prints) {
    this.documents = documents;
    this.prints = prints;
  }

  List<String> check(Expectation.Issued expected, Aliases known) {
    Optional<Document> found =
        expected
            .on()
            .map(alias -> Stream.of(known.require(alias)))
            .orElseGet(known::records)
            .flatMap(this::documentsOf)
            .filter(document -> document.template().equals(expected.template()))
            .reduce((earlier, later) -> later);
    if (found.isEmpty()) {
      return List.of(
          "%s: no document of %s was issued".formatted(expected.location(), expected.template()));
    }
    return differences(expected, found.get()).stream()
        .map(what -> expected.location() + ": " + expected.template() + " " + what)
        .toList();
  }

  private Stream<Document> documentsOf(UUID record) {
    return documents.of(record).stream();
  }

  private List<String> differences(Expectation.Issued expected, Document document) {
    List<String> differences = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(prints.original(document.id()))) {
      expected
          .pages()
          .filter(pages -> pages != pdf.getNumberOfPages())
          .ifPresent(
              pages ->
                  differences.add(
                      "expected %d pages but there are %d"
                          .formatted(pages, pdf.getNumberOfPages())));
      String text = withoutSpaces(new PDFTextStripper().getText(pdf));
      for (String part : expected.contains()) {
        if (!text.contains(withoutSpaces(part))) {
          differences.add("does not contain " + part);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return differences;
  }

  /** Lines break where the page ends, not where the text does. */
  private static String withoutSpaces(String text) {
    return text.replaceAll("\\s+", "");
  }
}
