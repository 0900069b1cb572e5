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
import org.docket.approval.chain.StepPolicy.Answering;
import org.docket.approval.chain.StepPolicy.Signing;
import org.docket.form.Lookups.StoredFile;
import org.docket.problem.ProblemException;
import org.docket.record.OpenRecord;

/**
 * The files of a decision, as its event keeps them.
 *
 * @param scan of the paper that was signed
 */
record Enclosures(
    Optional<StoredFile> signature, Optional<StoredFile> scan, List<StoredFile> attachments) {

  static final Enclosures NONE = new Enclosures(Optional.empty(), Optional.empty(), List.of());

  private static final Set<String> IMAGES = Set.of("image/png", "image/jpeg");

  /**
   * Takes the files of a decision over into the record.
   *
   * @param demanded by the step
   * @param person who decides, and has uploaded them
   */
  static Enclosures take(OpenRecord record, Answering demanded, Enclosed enclosed, UUID person) {
    if (demanded.signing() == Signing.REQUIRED && enclosed.signature().isEmpty()) {
      throw new ProblemException(ApprovalProblems.signatureMissing());
    }
    checkCount(demanded, enclosed);
    Optional<StoredFile> signature = taken(record, enclosed.signature(), person);
    if (signature.filter(file -> !IMAGES.contains(file.type())).isPresent()) {
      throw new ProblemException(ApprovalProblems.signatureNoImage());
    }
    return new Enclosures(
        signature, Optional.empty(), record.enclose(enclosed.attachments(), person));
  }

  /**
   * The same for what was signed on paper: its scan stands for the signature.
   *
   * @param clerk who enters it, and has uploaded the files
   */
  static Enclosures ofPaper(
      OpenRecord record, Answering demanded, Enclosed enclosed, Optional<UUID> scan, UUID clerk) {
    if (enclosed.signature().isPresent()) {
      throw new ProblemException(ApprovalProblems.paperNotSignedAgain());
    }
    if (demanded.signing() == Signing.REQUIRED && scan.isEmpty()) {
      throw new ProblemException(ApprovalProblems.scanMissing());
    }
    checkCount(demanded, enclosed);
    return new Enclosures(
        Optional.empty(),
        taken(record, scan, clerk),
        record.enclose(enclosed.attachments(), clerk));
  }

  private static void checkCount(Answering demanded, Enclosed enclosed) {
    if (enclosed.attachments().size() < demanded.files()) {
      throw new ProblemException(ApprovalProblems.attachmentsMissing(demanded.files()));
    }
    if (enclosed.attachments().size() > Enclosed.MOST) {
      throw new ProblemException(ApprovalProblems.tooManyAttachments(Enclosed.MOST));
    }
  }

  private static Optional<StoredFile> taken(OpenRecord record, Optional<UUID> file, UUID person) {
    return record.enclose(file.stream().toList(), person).stream().findFirst();
  }

  void into(Map<String, Object> data) {
    List<Map<String, Object>> files = new ArrayList<>();
    signature.ifPresent(file -> files.add(written(file, true)));
    scan.ifPresent(file -> files.add(written(file, false)));
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
