package org.docket.approval.chain;

import java.util.List;
import org.docket.expression.Compiled;

/**
 * An address with values in braces, such as {@code {settings.bank}/accounts/{account}}. Values are
 * escaped, so that none leads anywhere but where the pattern says; only what stands at the very
 * beginning and comes from the settings of the pack is an address itself.
 *
 * @param source as written
 */
public record UrlPattern(String source, List<Part> parts) {

  public UrlPattern {
    parts = List.copyOf(parts);
  }

  /** A piece of it. */
  public sealed interface Part {

    /** Stays as it is. */
    record Literal(String text) implements Part {}

    /**
     * A value.
     *
     * @param address whether it stays as it is; else it is escaped
     */
    record Value(Compiled expression, boolean address) implements Part {}
  }
}
