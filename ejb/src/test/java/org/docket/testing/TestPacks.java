package org.docket.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.definition.DefinitionCompiler;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.Loaded;
import org.docket.definition.PackFiles;
import org.docket.definition.ReleaseRule;
import org.docket.definition.ShippedPacks;

/** A pack of a few files in a test, loaded as a release is. */
public final class TestPacks {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private TestPacks() {
    with("pack.yaml", "pack: test\ntitle: Test\n");
  }

  public static TestPacks pack() {
    return new TestPacks();
  }

  /** A pack of its own company, beside the shipped one of which a company is made. */
  public static List<PackFiles> ofCompany(String pack, Map<String, String> files) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    files.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
    PackFiles organization =
        ShippedPacks.all().stream()
            .filter(shipped -> shipped.pack().equals("organization"))
            .findFirst()
            .orElseThrow();
    return List.of(organization, new PackFiles(pack, contents));
  }

  public TestPacks with(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public Loaded load(DefinitionCompiler<?> compiler, ReleaseRule... rules) {
    return load(List.of(compiler), rules);
  }

  public Loaded load(List<DefinitionCompiler<?>> compilers, ReleaseRule... rules) {
    return new DefinitionLoader(compilers, List.of(rules))
        .load(List.of(new PackFiles("test", files)));
  }
}
