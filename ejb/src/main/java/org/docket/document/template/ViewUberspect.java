package org.docket.document.template;

import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.Uberspect;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a template can reach: properties of {@link View}, the functions of {@link Functions}, and
 * nothing else, by an allow list. Velocity makes one of these for each engine.
 */
public final class ViewUberspect implements Uberspect {

  @Override
  public void init() {}

  @Override
  public @Nullable Iterator<?> getIterator(Object object, Info info) {
    if (object instanceof View view) {
      return new ChargedIterator(view.items().iterator());
    }
    return object instanceof List<?> list ? new ChargedIterator(list.iterator()) : null;
  }

  @Override
  public @Nullable VelMethod getMethod(
      Object object, String name, @Nullable Object @Nullable [] arguments, Info info) {
    if (object instanceof Functions functions) {
      return new FunctionCall(functions, name, info);
    }
    throw at(info, TemplateProblems.call(name + "()"));
  }

  @Override
  public VelPropertyGet getPropertyGet(Object object, String name, Info info) {
    if (object instanceof View || object instanceof ForeachScope) {
      return new PropertyRead(name, info);
    }
    throw at(info, TemplateProblems.property(name, List.of()));
  }

  @Override
  public @Nullable VelPropertySet getPropertySet(
      Object object, String name, Object value, Info info) {
    throw at(info, TemplateProblems.set("values are read, never changed", "值只能读取，不能修改"));
  }

  private static ProblemException at(Info info, Problem problem) {
    return new ProblemException(
        problem.at(new Location(info.getTemplateName(), info.getLine(), info.getColumn(), "")));
  }

  private record ChargedIterator(Iterator<?> items) implements Iterator<Object> {
    @Override
    public boolean hasNext() {
      return items.hasNext();
    }

    @Override
    public Object next() {
      Budget.current().step();
      return items.next();
    }
  }

  private record PropertyRead(String name, Info info) implements VelPropertyGet {
    @Override
    public Object invoke(Object object) {
      Budget.current().step();
      if (object instanceof ForeachScope loop) {
        return loopProperty(loop);
      }
      if (!(object instanceof View view)) {
        throw at(info, TemplateProblems.property(name, List.of()));
      }
      return view.property(name)
          .orElseThrow(() -> at(info, TemplateProblems.property(name, view.propertyNames())));
    }

    private Object loopProperty(ForeachScope loop) {
      return switch (name) {
        case "count" -> loop.getCount();
        case "index" -> loop.getIndex();
        case "first" -> loop.isFirst();
        case "last" -> loop.isLast();
        case "hasNext" -> loop.hasNext();
        default -> throw at(info, TemplateProblems.property(name, LoopShape.SHAPE.names()));
      };
    }

    @Override
    public boolean isCacheable() {
      return false;
    }

    @Override
    public String getMethodName() {
      return name;
    }
  }

  private record FunctionCall(Functions functions, String name, Info info) implements VelMethod {
    @Override
    public Object invoke(Object object, @Nullable Object[] arguments) {
      Budget.current().step();
      try {
        return functions.call(name, arguments);
      } catch (ProblemException e) {
        throw at(info, e.first());
      }
    }

    @Override
    public boolean isCacheable() {
      return false;
    }

    @Override
    public String getMethodName() {
      return name;
    }

    @Override
    public @Nullable Method getMethod() {
      return null;
    }

    @Override
    public Class<?> getReturnType() {
      return Object.class;
    }
  }
}
