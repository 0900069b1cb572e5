package org.docket.expression.internal.check;

/** Gives what a loop binds a name that is unique in the tree. */
final class Locals {
  private int count;

  String next(String name) {
    return name + "#" + ++count;
  }
}
