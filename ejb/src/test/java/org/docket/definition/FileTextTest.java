package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.junit.jupiter.api.Test;

class FileTextTest {

  private static final String CHINESE = "list: 故障代码\n";

  @Test
  void shouldReadUtf8() {
    assertThat(FileText.read(bytes(CHINESE, StandardCharsets.UTF_8), "a", new ProblemCollector()))
        .contains(CHINESE);
  }

  @Test
  void shouldNameTheEncodingThatChineseEditorsWrite() {
    Problem problem = problem(bytes(CHINESE, Charset.forName("GB18030")));

    assertThat(problem.message().en()).contains("GBK");
    assertThat(problem.location()).hasToString("a:1:7");
  }

  @Test
  void shouldPointAtTheFirstByteThatIsWrong() {
    byte[] broken = bytes("list: a\ntitle: 故\u0001", StandardCharsets.UTF_8);
    broken[broken.length - 1] = (byte) 0xFF;

    assertThat(problem(broken).location()).hasToString("a:2:9");
  }

  @Test
  void shouldRefuseByteOrderMarks() {
    assertThat(problem(bytes("\uFEFF" + CHINESE, StandardCharsets.UTF_8)).message().en())
        .contains("UTF-8 with BOM");
    assertThat(problem(bytes(CHINESE, StandardCharsets.UTF_16)).message().en()).contains("UTF-16");
  }

  @Test
  void shouldRefuseFilesThatNobodyWroteByHand() {
    assertThat(problem(new byte[FileText.MAX_BYTES + 1]).code())
        .isEqualTo("definition.file-too-large");
  }

  private static Problem problem(byte[] content) {
    ProblemCollector problems = new ProblemCollector();
    assertThat(FileText.read(content, "a", problems)).isEmpty();
    assertThat(problems.problems()).hasSize(1);
    return problems.problems().get(0);
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }
}
