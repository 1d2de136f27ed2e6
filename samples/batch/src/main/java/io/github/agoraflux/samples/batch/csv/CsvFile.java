package io.github.agoraflux.samples.batch.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** A CSV file in UTF-8 whose first line names the columns. Never more than a row is in memory. */
public final class CsvFile {

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final Path path;

  public CsvFile(Path path) {
    this.path = path;
  }

  /**
   * Reads the whole file once, so that nothing is sent of one that is broken further down. Blocks.
   *
   * @param columns the columns that it has to have
   * @throws IllegalArgumentException if it is no CSV file, or lacks a column
   */
  public Survey survey(Set<String> columns) throws IOException {
    MessageDigest digest = sha256();
    long rows = 0;
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(path), digest);
        CsvReader<NamedCsvRecord> reader = reader(bytes)) {
      for (NamedCsvRecord row : reader) {
        if (rows++ == 0 && !row.getHeader().containsAll(columns)) {
          throw new IllegalArgumentException(
              path + " must have the columns " + columns + ", has " + row.getHeader());
        }
      }
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
      throw new IllegalArgumentException(path + " is no CSV file in UTF-8: " + reason(e), e);
    }
    return new Survey(Files.size(path), HexFormat.of().formatHex(digest.digest()), rows);
  }

  /**
   * The rows, read no faster than they are asked for.
   *
   * @param reading where the file is read, since that blocks; also when the demand comes from an
   *     event loop
   */
  public Flux<Row> rows(Scheduler reading) {
    return Flux.using(this::open, CsvFile::rows, CsvFile::close).subscribeOn(reading, true);
  }

  private CsvReader<NamedCsvRecord> open() throws IOException {
    return reader(Files.newInputStream(path));
  }

  private static Flux<Row> rows(CsvReader<NamedCsvRecord> reader) {
    return Flux.generate(
        () -> new Numbered(reader.iterator()),
        (numbered, sink) -> {
          if (numbered.records.hasNext()) {
            sink.next(numbered.next());
          } else {
            sink.complete();
          }
          return numbered;
        });
  }

  private static CsvReader<NamedCsvRecord> reader(InputStream bytes) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(text(bytes));
  }

  /** What is not UTF-8 fails, rather than being sent as something else; Excel's mark is skipped. */
  private static Reader text(InputStream bytes) throws IOException {
    Reader text =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static void close(CsvReader<NamedCsvRecord> reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static final class Numbered {

    private final Iterator<NamedCsvRecord> records;
    private long number;

    Numbered(Iterator<NamedCsvRecord> records) {
      this.records = records;
    }

    Row next() {
      return new Row(++number, records.next());
    }
  }
}
