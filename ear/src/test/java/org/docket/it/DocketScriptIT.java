package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./docket run} says about a machine on which it cannot run: one line, and the end. The
 * machine is a directory of programs, all the script's own ones real and the others made up.
 */
class DocketScriptIT {

  private static final List<String> REAL =
      List.of(
          "awk",
          "bash",
          "cat",
          "cut",
          "dirname",
          "env",
          "find",
          "grep",
          "head",
          "mkdir",
          "realpath",
          "sed",
          "sha256sum",
          "sort",
          "xargs");

  @TempDir private Path directory;

  private final Map<String, @Nullable String> environment = new HashMap<>();

  @BeforeEach
  void makeAMachine() throws IOException {
    Path programs = Files.createDirectory(directory.resolve("programs"));
    for (String name : REAL) {
      install(name, call(real(name)));
    }
    install("javac", "echo javac 17.0.15");
    install("mvn", "echo Apache Maven 3.8.7");
    install("node", "echo v20.19.0");
    install("npm", "echo 10.9.0");
    install("df", "echo Filesystem; echo /dev/disk 90000 10000 80000 12% /");
    environment.put("PATH", programs.toString());
    environment.put("JAVA_HOME", null);
    environment.put("DOCKET_PORT", Integer.toString(Ports.free()));
    environment.put("DOCKET_DATA", directory.resolve("data").toString());
    environment.put("DOCKET_ARCHIVE", System.getProperty("docket.archive"));
  }

  @Test
  void shouldAskForAJdk() throws IOException {
    remove("javac");

    assertThat(refusal()).startsWith("✗ No JDK: install JDK 17 or newer");
  }

  @Test
  void shouldRefuseAnOldJdk() throws IOException {
    install("javac", "echo javac 11.0.22");

    assertThat(refusal()).startsWith("✗ JDK 11.0.22 is too old: Docket needs 17 or newer");
  }

  @Test
  void shouldRefuseTheOldJdkOfJavaHome() throws IOException {
    Path home = Files.createDirectories(directory.resolve("jdk/bin"));
    write(home.resolve("javac"), "echo javac 1.8.0_392 >&2");
    environment.put("JAVA_HOME", home.getParent().toString());

    assertThat(refusal()).startsWith("✗ JDK 1.8.0 is too old");
  }

  @Test
  void shouldRefuseAJavaHomeWithoutAJdk() {
    environment.put("JAVA_HOME", directory.toString());

    assertThat(refusal()).startsWith("✗ No JDK in JAVA_HOME=" + directory);
  }

  @Test
  void shouldAskForMaven() throws IOException {
    remove("mvn");

    assertThat(refusal()).startsWith("✗ No Maven: install Maven 3.8 or newer");
  }

  @Test
  void shouldRefuseAnOldMaven() throws IOException {
    install("mvn", "echo Apache Maven 3.6.3");

    assertThat(refusal()).startsWith("✗ Maven 3.6.3 is too old");
  }

  @Test
  void shouldAskForNode() throws IOException {
    remove("node");

    assertThat(refusal()).startsWith("✗ No Node: install Node 20.19 or newer");
  }

  @Test
  void shouldRefuseAnOldNode() throws IOException {
    install("node", "echo v20.9.0");

    assertThat(refusal()).startsWith("✗ Node 20.9.0 is too old");
  }

  @Test
  void shouldNameAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("DOCKET_PORT", Integer.toString(taken.getLocalPort()));

      assertThat(refusal()).startsWith("✗ Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void shouldRefuseWhatIsNoPort() {
    environment.put("DOCKET_PORT", "http");

    assertThat(refusal()).startsWith("✗ DOCKET_PORT=http is no port");
  }

  @Test
  void shouldSayThatTheDiskIsFull() throws IOException {
    install("df", "echo Filesystem; echo /dev/disk 90000 89990 10 100% /");

    assertThat(refusal())
        .startsWith("✗ Disk full: 300 MB are needed in ")
        .contains("10 MB are free");
  }

  @Test
  void shouldNameADatabaseThatDoesNotAnswer() throws IOException {
    useRealJava();
    String address = "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/docket";
    environment.put("DOCKET_DB_URL", address);

    assertThat(refusal())
        .startsWith("✗ The database at " + address + " cannot be used: ")
        .contains("refused");
  }

  @Test
  void shouldRefuseDatabasesOfOthers() throws IOException {
    useRealJava();
    environment.put("DOCKET_DB_URL", "jdbc:mysql://localhost/docket");

    assertThat(refusal()).startsWith("✗ DOCKET_DB_URL=jdbc:mysql://localhost/docket is no address");
  }

  /** The one line that the script prints before it ends. */
  private String refusal() {
    try (DocketScript script = DocketScript.run(directory.resolve("printed"), environment)) {
      assertThat(script.end()).isEqualTo(1);
      assertThat(script.printed()).hasSize(1);
      return script.printed().get(0);
    }
  }

  private void install(String name, String lines) throws IOException {
    write(directory.resolve("programs").resolve(name), lines);
  }

  private static void write(Path program, String lines) throws IOException {
    Files.writeString(program, "#!/bin/bash\n" + lines + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  private void remove(String name) throws IOException {
    Files.delete(directory.resolve("programs").resolve(name));
  }

  private void useRealJava() throws IOException {
    install("java", call(Path.of(System.getProperty("java.home"), "bin/java")));
  }

  private static String call(Path program) {
    return "exec " + program + " \"$@\"";
  }

  private static Path real(String name) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(part -> Path.of(part, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No program " + name));
  }
}
