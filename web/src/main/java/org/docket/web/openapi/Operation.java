package org.docket.web.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the description of the API says of a resource method. The first sentence is the summary.
 * What its signature tells already need not be said.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

  String en();

  String zh();

  /** Of the answer when all goes well; without it 200, or 204 when there is nothing to answer. */
  int status() default 0;

  /** The body of the answer where the method returns a response that could hold anything. */
  Class<?> answer() default Void.class;

  /** A schema that is no Java type, by its name under components. */
  String schema() default "";

  /** The content type where the method says it at run time. */
  String type() default "";
}
