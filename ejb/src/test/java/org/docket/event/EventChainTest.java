package org.docket.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.docket.event.EventChain.Break;
import org.docket.event.EventChain.Head;
import org.docket.event.EventChain.Link;
import org.junit.jupiter.api.Test;

class EventChainTest {

  private static final UUID RECORD = new UUID(1, 2);
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

  private final List<Link> links = new ArrayList<>();
  private Head head = Head.NONE;

  EventChainTest() {
    for (int i = 1; i <= 4; i++) {
      Link link =
          EventChain.next(
              head, AT.plusSeconds(i), RECORD, "a.done", null, null, "{\"n\":" + i + "}");
      links.add(link);
      head = new Head(link.position(), link.hash());
    }
  }

  @Test
  void shouldAcceptWhatWasWritten() {
    assertThat(EventChain.verify(links, head)).isEmpty();
    assertThat(EventChain.verify(List.of(), Head.NONE)).isEmpty();
  }

  @Test
  void shouldFindAChangedRow() {
    Link third = links.get(2);
    links.set(2, copy(third, "{\"n\":33}", third.hash()));

    assertThat(EventChain.verify(links, head)).contains(new Break(3, Break.Kind.CHANGED));
  }

  @Test
  void shouldFindAChangedRowWithANewHashOfItsOwn() {
    Link forged = copy(links.get(2), "{\"n\":33}", "");
    links.set(2, copy(forged, forged.data(), EventChain.hashOf(forged)));

    assertThat(EventChain.verify(links, head)).contains(new Break(4, Break.Kind.OUT_OF_PLACE));
  }

  @Test
  void shouldFindARemovedRow() {
    links.remove(1);

    assertThat(EventChain.verify(links, head)).contains(new Break(3, Break.Kind.OUT_OF_PLACE));
  }

  @Test
  void shouldFindSwappedRows() {
    Link second = links.get(1);
    links.set(1, links.get(2));
    links.set(2, second);

    assertThat(EventChain.verify(links, head)).contains(new Break(3, Break.Kind.OUT_OF_PLACE));
  }

  @Test
  void shouldFindACutEnd() {
    links.remove(3);

    assertThat(EventChain.verify(links, head)).contains(new Break(4, Break.Kind.CUT));
  }

  @Test
  void shouldFindThatAllRowsAreGone() {
    assertThat(EventChain.verify(List.of(), head)).contains(new Break(1, Break.Kind.CUT));
  }

  @Test
  void shouldFindAMissingHead() {
    assertThat(EventChain.verify(links, Head.NONE)).contains(new Break(5, Break.Kind.CUT));
  }

  private static Link copy(Link link, String data, String hash) {
    return new Link(
        link.position(),
        link.at(),
        link.record(),
        link.kind(),
        link.actor(),
        link.onBehalfOf(),
        data,
        link.previousHash(),
        hash);
  }
}
