package org.docket.scenario;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.docket.record.Attachments;

/** Uploads the small files that a scenario only names, for whoever acts: made from their names. */
@ApplicationScoped
public class ScenarioFiles {

  private final Attachments attachments;

  @Inject
  public ScenarioFiles(Attachments attachments) {
    this.attachments = attachments;
  }

  /** A drawing for .png, a page for .pdf, else a line of text. */
  UUID upload(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "png" -> upload(name, "image/png", Scribble.png(name));
      case "pdf" -> upload(name, "application/pdf", SmallPdf.of(name));
      default -> upload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** What somebody of that name draws on the screen. */
  UUID signature(String name) {
    return upload(name + ".png");
  }

  private UUID upload(String name, String type, byte[] content) {
    return attachments.upload(name, type, new ByteArrayInputStream(content)).id();
  }
}
