package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;

/**
 * Has uploads scanned where the system property {@code docket.clamd} names a ClamAV daemon as
 * {@code host:port}. When it does not answer, uploads are refused; with {@code
 * docket.clamd.unavailable=accept} they are taken and scanned later.
 */
@ApplicationScoped
public class FileScanning {

  private static final int TIMEOUT_MILLIS = 30_000;

  private final Optional<FileScanner> scanner;
  private final boolean acceptsUnchecked;

  @Inject
  public FileScanning() {
    this(
        Optional.ofNullable(System.getProperty("docket.clamd")).map(FileScanning::clamd),
        System.getProperty("docket.clamd.unavailable", "refuse").equals("accept"));
  }

  public FileScanning(Optional<FileScanner> scanner, boolean acceptsUnchecked) {
    this.scanner = scanner;
    this.acceptsUnchecked = acceptsUnchecked;
  }

  private static FileScanner clamd(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalStateException(
          "The system property docket.clamd reads host:port, not " + address);
    }
    return new ClamdScanner(
        address.substring(0, colon),
        Integer.parseInt(address.substring(colon + 1)),
        TIMEOUT_MILLIS);
  }

  /** Refuses harmful files, and unchecked ones unless they may be checked later. */
  public ScanState require(Path file) {
    ScanState state = state(file);
    if (state == ScanState.HARMFUL) {
      throw new ProblemException(RecordProblems.attachmentHarmful());
    }
    if (state == ScanState.UNCHECKED && !acceptsUnchecked) {
      throw new ProblemException(RecordProblems.scannerUnavailable());
    }
    return state;
  }

  /** What the scanner says. */
  ScanState state(Path file) {
    return scanner.map(asked -> state(asked, file)).orElse(ScanState.NONE);
  }

  private static ScanState state(FileScanner asked, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      return switch (asked.scan(content)) {
        case CLEAN -> ScanState.CLEAN;
        case HARMFUL -> ScanState.HARMFUL;
        case UNKNOWN -> ScanState.UNCHECKED;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
