package org.docket.approval.chain;

import java.util.List;
import org.docket.definition.MapNode;

/** Reads lists of fields, and knows whether they exist. */
interface FieldNames {

  /** Without a form, any name will do. */
  FieldNames ANY = MapNode::strings;

  List<String> read(MapNode definition, String property);
}
