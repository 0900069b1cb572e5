package org.docket.record.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps files in a directory that all servers share, each under the hash of its contents, so that
 * equal files are kept once. A file is written beside, forced to the disk and moved into place: it
 * is there whole or not at all. What no file names any more is removed by a sweep, not by whoever
 * stops naming it, since another one may name the same contents.
 */
public final class DirectoryContents implements FileContents {

  static final String PLACE = "directory";
  private static final String INCOMING = "incoming";
  private static final String HASH = "[0-9a-f]{64}";

  private final Path directory;

  public DirectoryContents(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  @Override
  public String place() {
    return PLACE;
  }

  @Override
  public void keep(UUID id, InputStream content) {
    try {
      Path incoming = Files.createDirectories(directory.resolve(INCOMING)).resolve(id.toString());
      try {
        String hash = write(content, incoming);
        move(incoming, folder(hash), at(hash));
      } finally {
        Files.deleteIfExists(incoming);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(InputStream content, Path target) throws IOException {
    MessageDigest digest = sha256();
    try (FileChannel channel =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out =
            new DigestOutputStream(java.nio.channels.Channels.newOutputStream(channel), digest)) {
      content.transferTo(out);
      out.flush();
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Contents that are there already are young again, so that no sweep takes them. */
  private static void move(Path incoming, Path folder, Path target) throws IOException {
    Files.createDirectories(folder);
    if (Files.exists(target)) {
      Files.setLastModifiedTime(
          target, FileTime.from(Files.getLastModifiedTime(incoming).toInstant()));
      return;
    }
    Files.move(incoming, target, StandardCopyOption.ATOMIC_MOVE);
    force(folder);
  }

  /** The name is on the disk too; some systems have no way to ask for it. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows opens no directories; its file systems write names in order.
    }
  }

  private Path at(String sha256) {
    return folder(sha256).resolve(sha256);
  }

  private Path folder(String sha256) {
    if (!sha256.matches(HASH)) {
      throw new IllegalArgumentException("No hash of a file: " + sha256);
    }
    return directory.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }

  @Override
  public void copy(UUID id, String sha256, OutputStream target) {
    try {
      Files.copy(at(sha256), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void forget(UUID id, String sha256) {
    // The sweep does, when nothing else names the same contents.
  }

  /** Removes what was written before this moment and what nothing names; answers how many. */
  public int sweep(Instant before, Predicate<String> isNamed) {
    List<Path> old = old(before);
    int removed = 0;
    for (Path file : old) {
      String name = file.getFileName().toString();
      boolean orphan = !name.matches(HASH) || !isNamed.test(name);
      if (orphan && isOld(file, before)) {
        removed += remove(file);
      }
    }
    return removed;
  }

  private List<Path> old(Instant before) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory, 3)) {
      return files.filter(Files::isRegularFile).filter(file -> isOld(file, before)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOld(Path file, Instant before) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException another) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int remove(Path file) {
    try {
      return Files.deleteIfExists(file) ? 1 : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
