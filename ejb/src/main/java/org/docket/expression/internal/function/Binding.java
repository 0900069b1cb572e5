package org.docket.expression.internal.function;

import java.util.Optional;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;

/** What the type variable of one call stands for: the common type of all that it met. */
final class Binding {
  private Field field = new Field(Type.NOTHING, false);

  Field field() {
    return field;
  }

  boolean bind(Field next) {
    Optional<Field> joined = Types.join(field, next);
    joined.ifPresent(common -> field = common);
    return joined.isPresent();
  }
}
