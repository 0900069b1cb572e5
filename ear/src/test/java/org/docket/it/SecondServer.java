package org.docket.it;

import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * The server into which Arquillian deploys: a second one on the database of the first, with its own
 * timers. It starts when the first class that runs inside a server does.
 */
public final class SecondServer implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(SecondServer.class);
  }

  /** Starts it and tells Arquillian where it is. */
  void start(@Observes ContainerRegistry registry) {
    TestPack.errands().publish(Server.shared().loggedIn("admin"));
    int managementPort = Ports.free();
    Server server =
        SharedServer.onPostgres("second", SharedServer.database()).startEmpty(managementPort);
    Server.await(() -> server.client().get("").status() > 0);
    for (Container container : registry.getContainers()) {
      container
          .getContainerConfiguration()
          .property("managementPort", Integer.toString(managementPort));
    }
  }
}
