package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Enclosed;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.StepPolicy.Answering;
import org.docket.form.Lookups.StoredFile;
import org.docket.problem.ProblemException;
import org.docket.record.OpenRecord;

/** The files of a decision, as its event keeps them. */
record Enclosures(Optional<StoredFile> signature, List<StoredFile> attachments) {

  static final Enclosures NONE = new Enclosures(Optional.empty(), List.of());

  private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg");

  /**
   * Takes the files of a decision over into the record.
   *
   * @param demanded by the step; nothing is where something was signed on paper
   */
  static Enclosures take(
      OpenRecord record, Answering demanded, boolean onPaper, Enclosed enclosed, UUID person) {
    boolean signs = demanded.signing() == StepPolicy.Signing.REQUIRED;
    if (!onPaper && signs && enclosed.signature().isEmpty()) {
      throw new ProblemException(ApprovalProblems.signatureMissing());
    }
    if (!onPaper && enclosed.attachments().size() < demanded.files()) {
      throw new ProblemException(ApprovalProblems.attachmentsMissing(demanded.files()));
    }
    if (enclosed.attachments().size() > Enclosed.MOST) {
      throw new ProblemException(ApprovalProblems.tooManyAttachments(Enclosed.MOST));
    }
    List<StoredFile> signature = record.enclose(enclosed.signature().stream().toList(), person);
    if (signature.stream().anyMatch(file -> !IMAGES.contains(file.type()))) {
      throw new ProblemException(ApprovalProblems.signatureNoImage());
    }
    return new Enclosures(
        signature.stream().findFirst(), record.enclose(enclosed.attachments(), person));
  }

  void into(Map<String, Object> data) {
    List<Map<String, Object>> files = new ArrayList<>();
    signature.ifPresent(file -> files.add(written(file, true)));
    attachments.forEach(file -> files.add(written(file, false)));
    if (!files.isEmpty()) {
      data.put("files", files);
    }
  }

  private static Map<String, Object> written(StoredFile file, boolean signature) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", file.id());
    written.put("name", file.name());
    written.put("type", file.type());
    written.put("size", file.size());
    written.put("sha256", file.sha256());
    written.put("signature", signature);
    return written;
  }
}
