package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFoldersTest {

  @TempDir private Path folder;

  @Test
  void shouldReadOnePackOrAFolderOfPacks() throws IOException {
    write("a/pack.yaml", "pack: first\ntitle: First\n");
    write("a/forms/x.vm", "x");
    write("a/.git/config", "x");
    write("b/pack.yaml", "pack: second\ntitle: Second\n");

    assertThat(PackFolders.read(folder))
        .extracting(PackFiles::pack)
        .containsExactly("first", "second");
    assertThat(PackFolders.read(folder.resolve("a")))
        .singleElement()
        .satisfies(pack -> assertThat(pack.paths()).containsExactly("forms/x.vm", "pack.yaml"));
  }

  @Test
  void shouldNotFollowLinksOutOfTheFolder() throws IOException {
    write("secret", "x");
    write("a/pack.yaml", "pack: first\ntitle: First\n");
    Files.createSymbolicLink(folder.resolve("a/link.txt"), folder.resolve("secret"));

    assertThat(PackFolders.read(folder.resolve("a")).get(0).paths()).containsExactly("pack.yaml");
  }

  @Test
  void shouldSayWhenThereIsNothingToRead() throws IOException {
    write("a/x.form.yaml", "form: x\n");

    assertThatThrownBy(() -> PackFolders.read(folder.resolve("b")))
        .hasMessageContaining("definition.no-folder");
    assertThatThrownBy(() -> PackFolders.read(folder.resolve("a/x.form.yaml")))
        .hasMessageContaining("definition.no-folder");
    assertThatThrownBy(() -> PackFolders.read(folder)).hasMessageContaining("definition.no-pack");
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
