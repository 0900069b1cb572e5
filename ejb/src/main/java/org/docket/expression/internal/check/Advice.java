package org.docket.expression.internal.check;

import java.util.List;
import org.docket.expression.Type;

/** What was probably meant by types that do not fit. */
final class Advice {
  private Advice() {}

  static String forCall(String name, List<Type> found) {
    String example = example(name, found);
    return example.isEmpty() ? "" : " Write " + example + ".";
  }

  static String zhForCall(String name, List<Type> found) {
    String example = example(name, found);
    return example.isEmpty() ? "" : "请写 " + example + "。";
  }

  static String forType(Type expected, Type found) {
    String example = example(expected, found);
    return example.isEmpty() ? "" : " Write " + example + ".";
  }

  static String zhForType(Type expected, Type found) {
    String example = example(expected, found);
    return example.isEmpty() ? "" : "请写 " + example + "。";
  }

  private static String example(String name, List<Type> found) {
    boolean plus = name.equals("+");
    if (plus && found.contains(Type.TEXT)) {
      return "string(…) around what is no text";
    }
    if ((plus || name.equals("-")) && found.contains(Type.NUMBER) && hasDay(found)) {
      return "@\"P1D\" * n for n days, @\"P1M\" * n for n months";
    }
    if (found.contains(Type.DATE) && found.contains(Type.DATE_TIME)) {
      return "date(…) around the datetime";
    }
    return found.contains(Type.TEXT) && found.contains(Type.NUMBER)
        ? "number(…) around the text or string(…) around the number"
        : "";
  }

  private static boolean hasDay(List<Type> types) {
    return types.contains(Type.DATE) || types.contains(Type.DATE_TIME);
  }

  private static String example(Type expected, Type found) {
    if (expected == Type.YES_NO) {
      return "a comparison, such as … = … or … > 0";
    }
    if (expected == Type.TEXT && found instanceof Type.Simple) {
      return "string(…)";
    }
    if (expected == Type.DATE && found == Type.DATE_TIME) {
      return "date(…)";
    }
    if (expected == Type.DATE_TIME && found == Type.DATE) {
      return "date and time(…, time(0, 0, 0))";
    }
    return expected == Type.NUMBER && found == Type.TEXT ? "number(…)" : "";
  }
}
