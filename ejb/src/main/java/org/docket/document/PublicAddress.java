package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Where people outside find this server: the system property {@code docket.url} or the environment
 * variable {@code DOCKET_URL}, such as {@code https://docket.example.com/docket}.
 */
@ApplicationScoped
public class PublicAddress {

  private static final String OTHERWISE = "http://localhost:8080";

  public String verification(String code) {
    return address() + "/verify/" + code;
  }

  private static String address() {
    String property = System.getProperty("docket.url", System.getenv("DOCKET_URL"));
    String address = property == null || property.isBlank() ? OTHERWISE : property.strip();
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
