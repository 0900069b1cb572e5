package org.docket.it;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The body as JSON; fails with the whole answer when it is none. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new AssertionError("Not JSON: " + this, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This answer, if it has the status; fails with the body otherwise. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("Expected " + expected + " but was " + this);
    }
    return this;
  }

  @Override
  public String toString() {
    return status + " " + text();
  }
}
