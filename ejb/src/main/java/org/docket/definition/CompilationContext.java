package org.docket.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.docket.problem.ProblemCollector;

/** What a compiler may ask while it compiles one definition. */
public interface CompilationContext {

  /**
   * Another definition, compiled on demand. Empty when there is none, when it has problems of its
   * own (they are reported there), or when the two need one another, which is a problem: where that
   * is right, as between forms that refer to each other, read {@link #source} instead.
   */
  <T> Optional<T> find(Class<T> type, String key);

  /** Like {@link #find}, and says where it is named when no pack has it. */
  <T> Optional<T> require(Class<T> type, ScalarNode reference);

  /** The definition as it is written; empty when there is none or it has problems of its own. */
  Optional<DefinitionSource> source(String kind, String key);

  /**
   * Whether there is such a definition, also one with problems of its own. Says where it is named
   * when no pack has it, or one that this pack does not require.
   */
  boolean requireKnown(String kind, ScalarNode reference);

  boolean isInstalled(String pack);

  /** The definitions of the kind in this pack and in those that it requires. */
  List<DefinitionSource> usable(String kind);

  /** Keys of all definitions of the kind, in all packs, also of those with problems. */
  Collection<String> keys(String kind);

  ProblemCollector problems();

  /** Those of the pack of the definition, by name. */
  Map<String, Setting> settings();

  /** All files of the pack of the definition: templates, images, CSV. */
  PackFiles files();

  /**
   * A file that lies beside the definition, or beside the one that it extends when it has none.
   *
   * @param name what the file of either is called
   */
  Optional<FileBeside> beside(Function<DefinitionSource, String> name);

  /**
   * A file that this definition, or another one that it is made of, names: one beside that, or
   * {@code <pack>/<path>} of a pack that this one requires. Says where it is named when the pack is
   * not required.
   */
  Optional<FileBeside> named(DefinitionSource by, ScalarNode name);
}
