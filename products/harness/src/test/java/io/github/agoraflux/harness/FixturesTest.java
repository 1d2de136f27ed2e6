package io.github.agoraflux.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixturesTest {

  @TempDir Path folder;

  @Test
  void sortsExamplesByKindAndNumber() throws IOException {
    for (String file : new String[] {"request-10", "request-2", "response-1", "event-20"}) {
      write("toys.make/" + file + ".json", "{}");
    }
    write("_errors/error-1.json", "{}");

    Fixtures fixtures = Fixtures.in(folder);

    assertThat(fixtures.requests())
        .extracting(Fixture::name)
        .containsExactly("toys.make/request-2", "toys.make/request-10");
    assertThat(fixtures.responses())
        .extracting(Fixture::name)
        .containsExactly("toys.make/response-1");
    assertThat(fixtures.errors()).extracting(Fixture::name).containsExactly("_errors/error-1");
    assertThat(fixtures.contains("toys.make/event-20")).isTrue();
    assertThat(fixtures.contains("toys.make/_errors/error-1")).isTrue();
    assertThat(fixtures.contains("toys.make/request-3")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toys.make/reqest-1.json",
        "toys.make/request.json",
        "toys.make/request-1.txt",
        "request-1.json",
        "toys/make/request-1.json"
      })
  void refusesAFileThatWouldBeOverlooked(String file) throws IOException {
    write(file, "{}");

    assertThatThrownBy(() -> Fixtures.in(folder))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(file);
  }

  @Test
  void refusesRemarks() throws IOException {
    write("toys.make/request-1.json", "{\"_note\": \"hello\"}");

    assertThatThrownBy(() -> Fixtures.in(folder)).hasMessageContaining("_note");
  }

  @Test
  void findsTheProjectAnExampleSpeaksOf() throws IOException {
    String other = "0123456789abcdef0123456789ABCDEF";
    write("a.b/request-1.json", "{\"path\": \"/x/" + other + "/y/876922cb\"}");
    write("a.b/request-2.json", "{\"path\": \"/x\", \"query\": {\"appid\": \"" + other + "\"}}");
    write("a.b/request-3.json", "{\"path\": \"/x\", \"body\": {\"appid\": \"" + other + "\"}}");
    write("a.b/request-4.json", "{\"path\": \"/x/{appId}\", \"body\": {\"appid\": \"short\"}}");

    assertThat(Fixtures.in(folder).requests())
        .extracting(AppIds::of)
        .containsExactly(other, other, other, AppIds.USUAL);
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
