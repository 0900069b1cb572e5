package org.docket.document.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Renders sheets to PDF on at most as many workers as there are processors; further requests wait
 * for their turn and are turned away after {@value #MAX_WAIT_SECONDS} seconds.
 */
@ApplicationScoped
public class PdfRenderer {

  static final int MAX_WAIT_SECONDS = 30;
  private static final int WORKERS = Math.max(1, Runtime.getRuntime().availableProcessors());

  private final Semaphore turns = new Semaphore(WORKERS, true);
  private final BlockingQueue<PdfWorker> idle = new ArrayBlockingQueue<>(WORKERS);

  /**
   * @param sheets the copies of a document in their order; each counts its own pages
   * @throws ProblemException {@code document.busy} when no worker is free in time, {@code
   *     document.too-large} for what cannot be laid out in good time
   */
  public byte[] render(List<Sheet> sheets, Pictures pictures) {
    return inTurn(worker -> worker.render(sheets, pictures));
  }

  /**
   * The same PDF with a mark on every page.
   *
   * @throws ProblemException {@code document.busy} when no worker is free in time
   */
  public byte[] mark(byte[] pdf, PdfMark mark) {
    return inTurn(worker -> worker.mark(pdf, mark));
  }

  /**
   * The same PDF with everything moved on the paper, for a printer that draws forms in askew.
   *
   * @param right millimetres; negative to the left
   * @param down millimetres; negative upwards
   * @throws ProblemException {@code document.busy} when no worker is free in time
   */
  public byte[] moved(byte[] pdf, double right, double down) {
    return right == 0 && down == 0 ? pdf : inTurn(worker -> worker.moved(pdf, right, down));
  }

  /**
   * The first page as a picture.
   *
   * @param width in pixels
   * @return a PNG
   * @throws ProblemException {@code document.busy} when no worker is free in time
   */
  public byte[] picture(byte[] pdf, int width) {
    return inTurn(worker -> PagePicture.first(pdf, width));
  }

  private byte[] inTurn(Function<PdfWorker, byte[]> work) {
    takeTurn();
    try {
      @Nullable PdfWorker free = idle.poll();
      PdfWorker worker = free == null ? new PdfWorker() : free;
      try {
        return work.apply(worker);
      } finally {
        idle.add(worker);
      }
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ProblemException(
        Problem.of(
            "document.busy",
            ProblemCategory.UNAVAILABLE,
            "Too many documents are being printed at the moment; try again in a minute",
            "当前打印任务过多，请稍后再试"));
  }
}
