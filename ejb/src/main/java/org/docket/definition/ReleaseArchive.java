package org.docket.definition;

import java.util.UUID;

/** Where the files of releases are kept; loads a release that was once published. */
@FunctionalInterface
public interface ReleaseArchive {

  CompiledSet load(UUID release);
}
