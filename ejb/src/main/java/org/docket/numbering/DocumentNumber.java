package org.docket.numbering;

/** A number that was given to a record or document, and will never be given again. */
public record DocumentNumber(String series, String text) {

  @Override
  public String toString() {
    return text;
  }
}
