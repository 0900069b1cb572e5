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

/** One run of the compilers over the definitions of some packs, each when it is first needed. */
final class Compilation {

  private final Map<Class<?>, DefinitionCompiler<?>> compilers = new HashMap<>();
  private final List<ReadPack> packs;
  private final Map<String, ReadPack> packsByKey;
  private final Map<String, SortedMap<String, DefinitionSource>> sources;
  private final Requirements requirements;
  private final ProblemCollector problems;
  private final Map<Class<?>, Map<String, Object>> compiled = new HashMap<>();
  private final Set<DefinitionSource> attempted = new HashSet<>();
  private final Deque<DefinitionSource> underway = new ArrayDeque<>();

  Compilation(
      Collection<DefinitionCompiler<?>> compilers,
      List<ReadPack> packs,
      ProblemCollector problems) {
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

  Collection<DefinitionSource> sources(String kind) {
    return sources.getOrDefault(kind, new TreeMap<>()).values();
  }

  Optional<DefinitionSource> source(String kind, String key) {
    return Optional.ofNullable(sources.getOrDefault(kind, new TreeMap<>()).get(key));
  }

  <T> Optional<T> find(Class<T> type, String key, @Nullable DefinitionSource from) {
    DefinitionCompiler<?> compiler = compilerOf(type);
    Optional<DefinitionSource> source = source(compiler.kind(), key);
    source.ifPresent(found -> compileOnce(compiler, found, from));
    return Optional.ofNullable(compiled.getOrDefault(type, Map.of()).get(key)).map(type::cast);
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
      problems.add(
          DefinitionProblems.cycle(circle(source), (from == null ? source : from).location()));
    } else if (attempted.add(source)) {
      compile(compiler, source);
    }
  }

  private void compile(DefinitionCompiler<?> compiler, DefinitionSource source) {
    underway.push(source);
    int before = problems.problems().size();
    try {
      Object result = compiler.compile(source, new SourceContext(this, source));
      compiled.computeIfAbsent(compiler.type(), type -> new HashMap<>()).put(source.key(), result);
    } catch (ProblemException thrown) {
      problems.addAll(thrown.problems());
    } catch (DateTimeException noSuchTime) {
      problems.add(
          DefinitionProblems.noSuchTime(
              String.valueOf(noSuchTime.getMessage()), source.location()));
    } catch (StackOverflowError tooNested) {
      problems.add(DefinitionProblems.tooComplex(source.location()));
    } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException thrown) {
      // A compiler may stumble over what it has just reported; anything else is a fault of ours.
      if (problems.problems().size() == before) {
        throw thrown;
      }
    } finally {
      underway.pop();
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

  ProblemCollector problems() {
    return problems;
  }

  boolean isInstalled(String pack) {
    return packsByKey.containsKey(pack);
  }

  ReadPack packOf(DefinitionSource source) {
    return Objects.requireNonNull(packsByKey.get(source.pack()));
  }
}
