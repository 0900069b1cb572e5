package org.docket.web.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.problem.Problem;
import org.docket.problem.Text;
import org.docket.record.moving.FormChange;
import org.docket.record.moving.MovePreview;
import org.docket.record.moving.MoveView;
import org.docket.record.moving.MovedRecord;
import org.docket.record.moving.MovedRecord.Told;
import org.docket.web.record.ComparisonResource.DifferenceResponse;
import org.jspecify.annotations.Nullable;

/** Moves as the API gives them. */
final class MoveAnswers {

  private MoveAnswers() {}

  /** What differs between two revisions of the form. */
  record ChangeResponse(String what, String path, String title, String from, String to) {
    static ChangeResponse of(FormChange change, Locale language) {
      return new ChangeResponse(
          change.what().key(),
          change.path(),
          change.title().in(language),
          change.from(),
          change.to());
    }
  }

  /** Why a record stays. */
  record ProblemResponse(@Nullable String pointer, String code, String detail) {
    static ProblemResponse of(Problem problem, Locale language) {
      return new ProblemResponse(problem.pointer(), problem.code(), problem.message().in(language));
    }
  }

  /** What would become of a record. */
  record PreviewResponse(
      UUID record,
      String form,
      UUID release,
      long version,
      boolean movable,
      List<ChangeResponse> changes,
      List<DifferenceResponse> differences,
      List<ProblemResponse> problems,
      ObjectNode data) {
    static PreviewResponse of(MovePreview preview, Locale language) {
      return new PreviewResponse(
          preview.record(),
          preview.form(),
          preview.target(),
          preview.version(),
          preview.isMovable(),
          preview.changes().stream().map(each -> ChangeResponse.of(each, language)).toList(),
          preview.differences().stream()
              .map(each -> DifferenceResponse.of(each, language))
              .toList(),
          preview.problems().stream().map(each -> ProblemResponse.of(each, language)).toList(),
          preview.data());
    }
  }

  /** How many records were worked on, and how many stay as they are. */
  record Progress(int total, int done, int failed) {}

  /** A move of many records. */
  record MoveResponse(
      UUID id,
      String form,
      String formTitle,
      String state,
      String stateTitle,
      Progress progress,
      List<ChangeResponse> changes,
      Instant createdAt,
      Instant changedAt,
      @Nullable String fault) {
    static MoveResponse of(MoveView view, Locale language) {
      return new MoveResponse(
          view.id(),
          view.form(),
          view.formTitle().in(language),
          view.state().key(),
          view.state().title().in(language),
          new Progress(view.total(), view.done(), view.failed()),
          view.changes().stream().map(each -> ChangeResponse.of(each, language)).toList(),
          view.createdAt(),
          view.changedAt(),
          view.fault().map(fault -> fault.in(language)).orElse(null));
    }
  }

  /** Something about a field, or about the whole record. */
  record ToldResponse(String field, String text) {
    static List<ToldResponse> of(List<Told> told, Locale language) {
      return told.stream()
          .map(each -> new ToldResponse(each.field(), each.text().in(language)))
          .toList();
    }
  }

  /** What became, or would become, of one record. */
  record MovedResponse(
      int place,
      UUID record,
      @Nullable String number,
      String title,
      String state,
      String stateTitle,
      List<ToldResponse> differences,
      List<ToldResponse> problems) {
    static MovedResponse of(MovedRecord moved, Locale language) {
      return new MovedResponse(
          moved.place(),
          moved.record(),
          moved.number().orElse(null),
          moved.title(),
          moved.state(),
          MoveAnswers.stateTitle(moved.state()).in(language),
          ToldResponse.of(moved.differences(), language),
          ToldResponse.of(moved.problems(), language));
    }
  }

  static Text stateTitle(String state) {
    return switch (state) {
      case "good" -> Text.of("can be moved", "可升级");
      case "bad" -> Text.of("stays as it is", "保持原样");
      case "done" -> Text.of("moved", "已升级");
      default -> Text.of("waiting", "待处理");
    };
  }
}
