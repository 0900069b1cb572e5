package org.docket.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.ReleaseRule;

/**
 * All compilers and rules of the product, found on the class path as the server finds its beans.
 */
public final class Compilers {

  private Compilers() {}

  /** Loads packs exactly as the server does. */
  public static DefinitionLoader loader() {
    return new DefinitionLoader(all(), rules());
  }

  @SuppressWarnings("unchecked")
  public static List<DefinitionCompiler<?>> all() {
    return (List<DefinitionCompiler<?>>) (List<?>) instances(DefinitionCompiler.class);
  }

  public static List<ReleaseRule> rules() {
    return instances(ReleaseRule.class);
  }

  /** Names of all classes of the product. */
  public static List<String> classNames() {
    Path root = root();
    try (Stream<Path> files = Files.walk(root.resolve("org/docket"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<T> instances(Class<T> wanted) {
    return classNames().stream()
        .<Class<?>>map(Compilers::load)
        .filter(
            found -> wanted.isAssignableFrom(found) && !Modifier.isAbstract(found.getModifiers()))
        .map(found -> wanted.cast(create(found)))
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Compilers.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object create(Class<?> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " needs a public constructor without parameters", e);
    }
  }

  private static Path root() {
    try {
      return Path.of(
          DefinitionLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
