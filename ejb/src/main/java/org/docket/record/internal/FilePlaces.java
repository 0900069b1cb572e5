package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The places that files are kept in: the database, and the directory that the system property
 * {@code docket.files} names, where new files go when there is one.
 */
@ApplicationScoped
public class FilePlaces {

  private final FileContents database;
  private final Optional<DirectoryContents> directory;

  @Inject
  public FilePlaces(EntityManager entities) {
    this(entities, Optional.ofNullable(System.getProperty("docket.files")).map(Path::of));
  }

  public FilePlaces(EntityManager entities, Optional<Path> directory) {
    this.database = new DatabaseContents(entities);
    this.directory = directory.map(DirectoryContents::new);
  }

  /** Where new files go. */
  FileContents current() {
    return directory.<FileContents>map(found -> found).orElse(database);
  }

  /** Where a file is that was written before. */
  FileContents of(String place) {
    if (place.equals(DatabaseContents.PLACE)) {
      return database;
    }
    return directory.orElseThrow(
        () ->
            new IllegalStateException(
                "Files are kept in a directory: name it by the system property docket.files"));
  }

  Optional<DirectoryContents> directory() {
    return directory;
  }
}
