package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** An address on the web. Only http and https, so that a link never runs anything. */
final class UrlKind extends TextKind {

  private static final Text EXPECTED =
      Text.of(
          "a web address such as https://example.com/manual", "网址，例如 https://example.com/manual");

  UrlKind() {
    super("url", Text.of("web address", "网址"), 2_000);
  }

  @Override
  public Set<String> properties() {
    return Set.of("placeholder", "search");
  }

  @Override
  @Nullable JsonNode accepted(String text, FieldDefinition field, Reading reading) {
    if (isWebAddress(text)) {
      return TextNode.valueOf(text);
    }
    reading.refuse(KindProblems.notA(field, TextNode.valueOf(text), EXPECTED));
    return null;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return super.schema(field).put("format", "uri");
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return TextNode.valueOf("https://example.com");
  }
}
