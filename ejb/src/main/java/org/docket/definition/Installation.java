package org.docket.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.docket.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Installs the packs that come with Docket when a server starts: at the first start, and after an
 * update as long as no administrator has published anything. The demonstration company comes only
 * with {@code docket.demo=true}.
 */
@ApplicationScoped
public class Installation {

  private static final Logger LOG = Logger.getLogger(Installation.class);

  private final Releases releases;

  @Inject
  public Installation(Releases releases) {
    this.releases = releases;
  }

  /** Problems of shipped packs are logged; what is live stays. */
  public void run() {
    try {
      if (releases.install(
          packs(Boolean.getBoolean("docket.demo")),
          "随 Docket 发布的配置包 · Packs that come with Docket")) {
        LOG.info("Published the packs that come with Docket");
      }
    } catch (ProblemException wrong) {
      LOG.errorf("The packs that come with Docket were not published:%n%s", wrong.getMessage());
    }
  }

  private static List<PackFiles> packs(boolean demonstration) {
    return ShippedPacks.all().stream()
        .filter(pack -> demonstration || !pack.isDemonstration())
        .toList();
  }
}
