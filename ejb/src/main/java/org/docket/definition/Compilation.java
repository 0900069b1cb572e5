package org.docket.definition;

import java.time.DateTimeException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One run of the compilers over the definitions of some packs, each when it is first needed. What a
 * definition is said to do wrong counts only when everything it uses could be read: one mistake is
 * one problem, also in a form that half the packs refer to.
 */
final class Compilation {

  private final Map<Class<?>, DefinitionCompiler<?>> compilers = new HashMap<>();
  private final List<ReadPack> packs;
  private final Map<String, ReadPack> packsByKey;
  private final Map<String, SortedMap<String, DefinitionSource>> sources;
  private final Requirements requirements;
  private final InheritedProblems problems;
  private final Map<Class<?>, Map<String, Object>> compiled = new HashMap<>();
  private final Set<DefinitionSource> attempted = new HashSet<>();
  private final Set<DefinitionSource> unsure = new HashSet<>();
  private final Deque<DefinitionSource> underway = new ArrayDeque<>();

  Compilation(
      Collection<DefinitionCompiler<?>> compilers,
      List<ReadPack> packs,
      InheritedProblems problems) {
    compilers.forEach(this::register);
    this.packs = packs;
    this.packsByKey =
        packs.stream()
            .collect(
                Collectors.toMap(
                    read -> read.pack().key(),
                    read -> read,
                    (first, second) -> first,
                    TreeMap::new));
    this.sources =
        CompiledSet.byKind(packs.stream().flatMap(read -> read.sources().stream()).toList());
    this.requirements = Requirements.of(packs);
    this.problems = problems;
  }

  Requirements requirements() {
    return requirements;
  }

  private void register(DefinitionCompiler<?> compiler) {
    DefinitionCompiler<?> other = compilers.put(compiler.type(), compiler);
    if (other != null) {
      throw new IllegalStateException(
          "Two compilers make " + compiler.type() + ": " + compiler + " and " + other);
    }
  }

  CompiledSet run() {
    for (DefinitionCompiler<?> compiler : compilers.values()) {
      keys(compiler.kind()).forEach(key -> find(compiler.type(), key, null));
    }
    return new CompiledSet(
        packs.stream().map(ReadPack::pack).toList(),
        packs.stream().map(ReadPack::files).toList(),
        sources.values().stream().flatMap(byKey -> byKey.values().stream()).toList(),
        compiled);
  }

  Set<String> keys(String kind) {
    Set<String> keys = new TreeSet<>(sources.getOrDefault(kind, new TreeMap<>()).keySet());
    packs.forEach(read -> keys.addAll(read.broken().getOrDefault(kind, Set.of())));
    return keys;
  }

  private Optional<DefinitionSource> source(String kind, String key) {
    return Optional.ofNullable(sources.getOrDefault(kind, new TreeMap<>()).get(key));
  }

  Optional<DefinitionSource> source(String kind, String key, DefinitionSource from) {
    if (isBroken(kind, key)) {
      unsure.add(from);
    }
    return source(kind, key);
  }

  <T> Optional<T> find(Class<T> type, String key, @Nullable DefinitionSource from) {
    DefinitionCompiler<?> compiler = compilerOf(type);
    Optional<DefinitionSource> source = source(compiler.kind(), key);
    source.ifPresent(found -> compileOnce(compiler, found, from));
    if (from != null
        && (isBroken(compiler.kind(), key) || source.filter(unsure::contains).isPresent())) {
      unsure.add(from);
    }
    return Optional.ofNullable(compiled.getOrDefault(type, Map.of()).get(key)).map(type::cast);
  }

  /** Whether there is such a definition that could not be read. */
  private boolean isBroken(String kind, String key) {
    return packs.stream()
        .anyMatch(read -> read.broken().getOrDefault(kind, Set.of()).contains(key));
  }

  Collection<DefinitionSource> sources(String kind, DefinitionSource from) {
    if (packs.stream().anyMatch(read -> read.broken().containsKey(kind))) {
      unsure.add(from);
    }
    return sources.getOrDefault(kind, new TreeMap<>()).values();
  }

  String kindOf(Class<?> type) {
    return compilerOf(type).kind();
  }

  private DefinitionCompiler<?> compilerOf(Class<?> type) {
    DefinitionCompiler<?> compiler = compilers.get(type);
    if (compiler == null) {
      throw new IllegalStateException("No compiler is registered for " + type);
    }
    return compiler;
  }

  private void compileOnce(
      DefinitionCompiler<?> compiler, DefinitionSource source, @Nullable DefinitionSource from) {
    if (underway.contains(source)) {
      DefinitionSource at = from == null ? source : from;
      problems.add(at, List.of(DefinitionProblems.cycle(circle(source), at.location())));
    } else if (attempted.add(source)) {
      compile(compiler, source);
    }
  }

  private void compile(DefinitionCompiler<?> compiler, DefinitionSource source) {
    underway.push(source);
    ProblemCollector found = new ProblemCollector();
    try {
      Object result = compiler.compile(source, new SourceContext(this, source, found));
      compiled.computeIfAbsent(compiler.type(), type -> new HashMap<>()).put(source.key(), result);
    } catch (ProblemException thrown) {
      found.addAll(thrown.problems());
    } catch (DateTimeException noSuchTime) {
      found.add(
          DefinitionProblems.noSuchTime(
              String.valueOf(noSuchTime.getMessage()), source.location()));
    } catch (StackOverflowError tooNested) {
      found.add(DefinitionProblems.tooComplex(source.location()));
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException thrown) {
      // A compiler may stumble over what it has just reported; anything else is a fault of ours.
      if (!found.hasProblems() && !unsure.contains(source)) {
        throw thrown;
      }
    } finally {
      underway.pop();
    }
    if (!unsure.contains(source)) {
      problems.add(source, found.problems());
    }
  }

  private String circle(DefinitionSource again) {
    List<String> path = new ArrayList<>();
    path.add(again.kind() + " " + again.key());
    for (DefinitionSource step : underway) {
      path.add(0, step.kind() + " " + step.key());
      if (step.equals(again)) {
        break;
      }
    }
    return String.join(" → ", path);
  }

  boolean isInstalled(String pack) {
    return packsByKey.containsKey(pack);
  }

  PackFiles files(DefinitionSource source) {
    return packOf(source).files();
  }

  /** Empty where there is no such pack. */
  Optional<PackFiles> filesOf(String pack) {
    return Optional.ofNullable(packsByKey.get(pack)).map(ReadPack::files);
  }

  ReadPack packOf(DefinitionSource source) {
    return Objects.requireNonNull(packsByKey.get(source.pack()));
  }
}
