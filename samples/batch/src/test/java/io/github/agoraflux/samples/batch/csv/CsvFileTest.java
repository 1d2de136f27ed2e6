package io.github.agoraflux.samples.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** A file is read as it is meant, or refused before anything of it is sent. */
class CsvFileTest {

  private static final Set<String> COLUMNS = Set.of("to", "text");

  @TempDir private Path directory;

  private CsvFile file(byte[] bytes) throws IOException {
    return new CsvFile(Files.write(directory.resolve("rows.csv"), bytes));
  }

  private CsvFile file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSpreadsheetsMarkIsNoPartOfTheFirstColumn() throws IOException {
    CsvFile csv = file("\uFEFFto,text\r\nzoë,\"one,\r\n\"\"two\"\"\"\r\n");

    assertThat(csv.survey(COLUMNS).rows()).isEqualTo(1);
    StepVerifier.create(csv.rows(Schedulers.immediate()))
        .assertNext(
            row -> {
              assertThat(row.number()).isEqualTo(1);
              assertThat(row.required("to")).isEqualTo("zoë");
              assertThat(row.required("text")).isEqualTo("one,\r\n\"two\"");
            })
        .verifyComplete();
  }

  @Test
  void theHashIsOfAllOfTheFile() throws IOException {
    assertThat(file("to,text\na,b\n").survey(COLUMNS))
        .isEqualTo(
            new Survey(12, "8cc854b25d734d7a45b4ede12d4c1e94ed6b2137919133422176243289dbd207", 1));
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    CsvFile csv = file("to,text\nzoë,hello\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> csv.survey(COLUMNS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows.csv is no CSV file in UTF-8");
  }

  @Test
  void aRowWithAFieldTooManyIsRefused() throws IOException {
    CsvFile csv = file("to,text\na,b\na,b,c\n");

    assertThatThrownBy(() -> csv.survey(COLUMNS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows.csv is no CSV file in UTF-8");
  }

  @Test
  void aColumnThatIsMissingIsNamed() throws IOException {
    CsvFile csv = file("to,words\na,b\n");

    assertThatThrownBy(() -> csv.survey(COLUMNS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has [to, words]");
  }
}
