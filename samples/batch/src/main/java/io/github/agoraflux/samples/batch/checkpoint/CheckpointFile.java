package io.github.agoraflux.samples.batch.checkpoint;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file: a heading, then an entry a line. Only whoever holds its lock writes to it. What a kill
 * or a power failure leaves at the end, and is not whole, is cut off: nothing that matters was ever
 * sent before its line was whole on the disk. All of it blocks.
 */
final class CheckpointFile implements Closeable {

  private final Path path;
  private final FileChannel channel;

  private CheckpointFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static CheckpointFile create(Path path, Heading heading) throws IOException {
    CheckpointFile file = open(path);
    try {
      if (file.channel.size() > 0) {
        throw refused(path, "it exists already; go on with --resume, or delete it to begin again");
      }
      file.write(List.of(heading.line()), true);
      forceDirectory(path);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  static CheckpointFile resume(Path path, Heading heading) throws IOException {
    if (!Files.exists(path) || Files.size(path) == 0) {
      throw refused(path, "there is nothing to resume");
    }
    CheckpointFile file = open(path);
    try {
      file.channel.truncate(read(path, heading, entry -> {}));
      file.channel.position(file.channel.size());
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** A new file's name is on the disk no sooner than its directory; Windows forces none. */
  private static void forceDirectory(Path path) throws IOException {
    Path directory = path.toAbsolutePath().getParent();
    if (directory == null || File.separatorChar == '\\') {
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static CheckpointFile open(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw refused(path, "another process uses it");
    }
    return new CheckpointFile(path, channel);
  }

  /** Of a byte that is never there, so that the file can be read meanwhile on every system. */
  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  void write(List<String> texts, boolean force) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (String text : texts) {
      lines.writeBytes(Lines.bytes(text));
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    if (force) {
      channel.force(false);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        channel.force(false);
      }
    }
  }

  /**
   * Reads a journal from its beginning.
   *
   * @return where the last whole line ends
   */
  static long read(Path path, Heading heading, Consumer<Entry> entries) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      return new Reading(heading, entries).through(in);
    } catch (CheckpointException | NumberFormatException e) {
      throw new CheckpointException(path + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static CheckpointException refused(Path path, String why) {
    return new CheckpointException(path + " cannot be used: " + why);
  }

  private static final class Reading {

    private final Heading heading;
    private final Consumer<Entry> entries;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long position;
    private long whole;

    Reading(Heading heading, Consumer<Entry> entries) {
      this.heading = heading;
      this.entries = entries;
    }

    long through(InputStream in) throws IOException {
      for (int next = in.read(); next >= 0; next = in.read()) {
        position++;
        if (next == '\n') {
          accept(Lines.text(line.toByteArray()));
          line.reset();
        } else {
          line.write(next);
        }
      }
      if (whole == 0) {
        throw new CheckpointException(
            "its first line is not whole, so nothing was sent; delete it");
      }
      return whole;
    }

    private void accept(Optional<String> text) {
      if (text.isEmpty()) {
        return;
      }
      long begins = position - line.size() - 1;
      if (begins != whole) {
        throw new CheckpointException("it is damaged at byte " + whole);
      }
      if (whole == 0) {
        heading.check(Heading.parse(text.get()));
      } else {
        entries.accept(Lines.entry(text.get()));
      }
      whole = position;
    }
  }
}
