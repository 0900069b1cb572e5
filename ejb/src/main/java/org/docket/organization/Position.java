package org.docket.organization;

import java.util.Locale;
import org.docket.problem.Text;

/** A role that people are appointed to in units; definitions name it by its code. */
public record Position(String code, Text name, boolean active) {

  /** Whether the code or the name in either language has the text in it. */
  public boolean matches(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return (code + " " + name.inAll()).toLowerCase(Locale.ROOT).contains(wanted);
  }
}
