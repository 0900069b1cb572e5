package org.docket.web.spa;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files of the built application come from {@code WEB-INF/app}. Names with a hash in them ({@code
 * assets/}) are kept by browsers for good; the start page is always asked for again and is told its
 * base address.
 */
@WebServlet("/")
public class BrowserApplicationServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String APPLICATION = "/WEB-INF/app";
  private static final String START_PAGE = "/index.html";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String path = path(request);
    Optional<byte[]> file = path.equals(START_PAGE) ? Optional.empty() : read(path);
    if (file.isPresent()) {
      sendFile(path, file.get(), response);
    } else if (isPage(path)) {
      sendStartPage(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static String path(HttpServletRequest request) {
    String inside = request.getServletPath();
    @Nullable String rest = request.getPathInfo();
    String path = rest == null ? inside : inside + rest;
    return path.isEmpty() || path.equals("/") ? START_PAGE : path;
  }

  /**
   * Files lie at the top, where they have an extension, or among the assets. What a page is about
   * may have a dot in its key, such as the process SAL-1.9.
   */
  static boolean isPage(String path) {
    boolean ours =
        !path.startsWith("/api/") && !path.startsWith("/assets/") && !path.contains("/.");
    boolean file = path.lastIndexOf('/') == 0 && path.indexOf('.') >= 0;
    return path.equals(START_PAGE) || (ours && !file);
  }

  private Optional<byte[]> read(String path) throws IOException {
    if (path.contains("..") || path.endsWith("/")) {
      return Optional.empty();
    }
    try (InputStream file = getServletContext().getResourceAsStream(APPLICATION + path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    }
  }

  private void sendFile(String path, byte[] content, HttpServletResponse response)
      throws IOException {
    String type = getServletContext().getMimeType(path);
    response.setContentType(type == null ? "application/octet-stream" : type);
    response.setHeader(
        "Cache-Control",
        path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private void sendStartPage(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> page = read(START_PAGE);
    if (page.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String base = "<base href=\"" + request.getContextPath() + "/\"";
    byte[] content =
        new String(page.get(), StandardCharsets.UTF_8)
            .replace("<base href=\"/\"", base)
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
