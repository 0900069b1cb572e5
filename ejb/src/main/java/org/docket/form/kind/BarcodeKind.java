package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import org.docket.form.FieldDefinition;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What a bar code or QR code says: one line, typed or scanned. */
final class BarcodeKind extends TextKind {

  BarcodeKind() {
    super("barcode", Text.of("bar code", "条码"), 100);
  }

  @Override
  @Nullable JsonNode accepted(String text, FieldDefinition field, Reading reading) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
      reading.refuse(
          KindProblems.notA(field, TextNode.valueOf(text), Text.of("one line of text", "单行文字")));
      return null;
    }
    return TextNode.valueOf(text);
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return TextNode.valueOf("0001");
  }
}
