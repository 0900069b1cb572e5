package org.docket.it;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The servers on which many people work at once: the one of all tests alone, or with a second
 * process on the same database. Everybody is known on each of them by the same key.
 */
final class Nodes implements AutoCloseable {

  private final List<Server> servers = new ArrayList<>();
  private final Map<String, List<Client>> clients = new HashMap<>();

  private Nodes() {
    servers.add(Server.shared());
  }

  static Nodes one() {
    return new Nodes();
  }

  static Nodes two() {
    Nodes nodes = new Nodes();
    nodes.servers.add(SharedServer.onPostgres("races", SharedServer.database()).start());
    return nodes;
  }

  int size() {
    return servers.size();
  }

  /** This person, on one server after the other. */
  synchronized Client client(String login, int turn) {
    return clients.computeIfAbsent(login, this::everywhere).get(turn % servers.size());
  }

  /** A key is checked faster than a password, of which few are at once. */
  private List<Client> everywhere(String login) {
    Map<String, ?> wanted = Map.of("title", "races", "scope", "write", "days", 1);
    Client person = Server.shared().loggedIn(login);
    Answer issued = person.post("api/v1/api-tokens", wanted).expect(201);
    String key = "Bearer " + issued.json().path("token").asText();
    return servers.stream().map(each -> each.client().with("Authorization", key)).toList();
  }

  @Override
  public void close() {
    servers.stream().skip(1).forEach(Server::close);
  }
}
