package org.docket.web.definition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.docket.definition.Activation;
import org.docket.definition.Release;

/** A published release and when it was live from. */
public record ReleaseResponse(
    UUID id,
    int number,
    Instant publishedAt,
    String publishedBy,
    String note,
    boolean live,
    List<ActivationResponse> activations) {

  /** From when, by whom, why. */
  public record ActivationResponse(Instant at, String by, String note) {

    static ActivationResponse of(Activation activation) {
      return new ActivationResponse(activation.at(), activation.by().name(), activation.note());
    }
  }

  static ReleaseResponse of(Release release) {
    return new ReleaseResponse(
        release.id(),
        release.number(),
        release.publishedAt(),
        release.publishedBy().name(),
        release.note(),
        release.live(),
        release.activations().stream().map(ActivationResponse::of).toList());
  }
}
