package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackZipTest {

  private static final String PACK = "pack: visits\ntitle: Visits\n";

  @Test
  void shouldFindAPackInTheRoot() throws IOException {
    byte[] zip = new Zip().with("pack.yaml", PACK).with("a/x.vm", "x").bytes();

    assertThat(PackZip.read(zip))
        .singleElement()
        .satisfies(
            pack -> {
              assertThat(pack.pack()).isEqualTo("visits");
              assertThat(pack.paths()).containsExactly("a/x.vm", "pack.yaml");
            });
  }

  @Test
  void shouldFindPacksInFoldersAndLeaveOutWhatOtherSystemsAdd() throws IOException {
    byte[] zip =
        new Zip()
            .with("visits/pack.yaml", PACK)
            .with("other/pack.yaml", "pack: other\ntitle: Other\n")
            .with("__MACOSX/visits/._pack.yaml", "x")
            .with("visits/.DS_Store", "x")
            .bytes();

    assertThat(PackZip.read(zip)).extracting(PackFiles::pack).containsExactly("other", "visits");
    assertThat(PackZip.read(zip).get(1).paths()).containsExactly("pack.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../pack.yaml", "a/../../x", "/etc/x", "C:\\x", "a\\..\\..\\x"})
  void shouldRefusePathsOutOfTheFolder(String path) throws IOException {
    byte[] zip = new Zip().with("pack.yaml", PACK).with(path, "x").bytes();

    assertThatThrownBy(() -> PackZip.read(zip)).hasMessageContaining("definition.unsafe-path");
  }

  @Test
  void shouldRefuseABombBeforeItIsUnpacked() throws IOException {
    byte[] zip =
        new Zip().with("pack.yaml", PACK).with("a.txt", new byte[60 * 1024 * 1024]).bytes();

    assertThat(zip.length).isLessThan(100_000);
    assertThatThrownBy(() -> PackZip.read(zip)).hasMessageContaining("definition.too-much");
  }

  @Test
  void shouldRefuseTooManyFiles() throws IOException {
    Zip zip = new Zip().with("pack.yaml", PACK);
    for (int i = 0; i < PackLimits.MAX_FILES; i++) {
      zip.with(i + ".txt", "");
    }
    byte[] content = zip.bytes();

    assertThatThrownBy(() -> PackZip.read(content))
        .hasMessageContaining("definition.too-many-files");
  }

  @Test
  void shouldRefuseWhatIsNoZip() {
    assertThatThrownBy(() -> PackZip.read(PACK.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("definition.not-a-zip");
  }

  @Test
  void shouldRefuseADamagedZip() throws IOException {
    byte[] zip = new Zip().with("pack.yaml", PACK.repeat(50)).bytes();
    for (int i = 45; i < zip.length - 60; i++) {
      zip[i] ^= 0x5A;
    }

    assertThatThrownBy(() -> PackZip.read(zip)).isInstanceOf(ProblemException.class);
  }

  @Test
  void shouldRefuseFileNamesInOtherEncodings() throws IOException {
    byte[] zip =
        new Zip(Charset.forName("GBK")).with("pack.yaml", PACK).with("报修单.vm", "x").bytes();

    assertThatThrownBy(() -> PackZip.read(zip)).hasMessageContaining("UTF-8 file names");
  }

  @Test
  void shouldSayWhenThereIsNoPack() throws IOException {
    byte[] zip = new Zip().with("a.form.yaml", "form: a\n").bytes();

    assertThatThrownBy(() -> PackZip.read(zip)).hasMessageContaining("definition.no-pack");
  }

  /** A zip in the making. */
  private static final class Zip {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    Zip() {
      this(StandardCharsets.UTF_8);
    }

    Zip(Charset names) {
      zip = new ZipOutputStream(out, names);
    }

    Zip with(String path, String content) throws IOException {
      return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String path, byte[] content) throws IOException {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
      return this;
    }

    byte[] bytes() throws IOException {
      zip.close();
      return out.toByteArray();
    }
  }
}
