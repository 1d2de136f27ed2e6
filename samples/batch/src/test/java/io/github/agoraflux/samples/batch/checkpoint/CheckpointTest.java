package io.github.agoraflux.samples.batch.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

/** Wherever a journal ends, it says of each row no less than was forced. */
class CheckpointTest {

  private static final Heading HEADING = new Heading("message from server", "app", 7, "abc");
  private static final Instant NOW = Instant.parse("2026-11-01T10:00:00Z");

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("journal");
  }

  private Checkpoint open(boolean resume, Heading heading) throws IOException {
    return Checkpoint.open(file(), heading, resume, InstantSource.fixed(NOW));
  }

  private RowStates after(boolean resume, Consumer<Checkpoint> use) throws IOException {
    Checkpoint checkpoint = open(resume, HEADING);
    try {
      use.accept(checkpoint);
      return checkpoint.states();
    } finally {
      checkpoint.close().block();
    }
  }

  private static void write(Checkpoint checkpoint) {
    checkpoint.begin(1).block();
    checkpoint.end(1, Outcome.done("message_sent")).block();
    checkpoint.begin(2).block();
    checkpoint.begin(4).block();
    checkpoint.end(4, Outcome.failed("no\tsuch\nuser", "correct it")).block();
    checkpoint.begin(5).block();
    checkpoint.end(5, Outcome.again("busy")).block();
    checkpoint.begin(6).block();
    checkpoint.end(6, Outcome.unknown("5xx", "ask")).block();
  }

  @Test
  void everyRowIsKnownAgainAfterAResume() throws IOException {
    after(false, CheckpointTest::write);

    RowStates states = after(true, again -> {});

    assertThat(states.done()).isEqualTo(1);
    assertThat(states.failed()).isEqualTo(1);
    assertThat(states.unclear()).containsOnlyKeys(2L, 6L);
    assertThat(states.unclear().get(2L).begun()).isEqualTo(NOW);
    assertThat(states.unclear().get(6L).outcome().text()).isEqualTo("5xx");
    assertThat(states.again()).containsOnlyKeys(5L);
    assertThat(Flux.range(1, 8).filter(states::isOpen).collectList().block())
        .containsExactly(3, 5, 7, 8);
  }

  @Test
  void aRowThatIsTriedAgainIsNoLongerOpen() throws IOException {
    after(false, CheckpointTest::write);

    RowStates states =
        after(
            true,
            again -> {
              again.begin(5).block();
              again.end(5, Outcome.done("message_sent")).block();
              again.end(6, Outcome.done("found")).block();
            });

    assertThat(states.again()).isEmpty();
    assertThat(states.unclear()).containsOnlyKeys(2L);
    assertThat(states.done()).isEqualTo(3);
  }

  @Test
  void whereverItIsTornNoRowThatBeganLooksOpen() throws IOException {
    after(false, CheckpointTest::write);
    byte[] whole = Files.readAllBytes(file());
    int heading = firstLine(whole);

    for (int length = heading; length <= whole.length; length += 2) {
      Files.write(file(), Arrays.copyOf(whole, length));
      RowStates states = after(true, again -> again.begin(9).block());

      long begun = beginnings(Arrays.copyOf(whole, length));
      long known = Flux.just(1, 2, 4, 5, 6).filter(row -> !states.isOpen(row)).count().block();
      assertThat(known + states.again().size()).as("torn at %d", length).isEqualTo(begun);
      assertThat(states.isOpen(9)).isFalse();
    }
  }

  private static int firstLine(byte[] journal) {
    for (int at = 0; at < journal.length; at++) {
      if (journal[at] == '\n') {
        return at + 1;
      }
    }
    throw new AssertionError("no line");
  }

  private static long beginnings(byte[] journal) {
    String text = new String(journal, StandardCharsets.UTF_8);
    return text.substring(0, text.lastIndexOf('\n'))
        .lines()
        .filter(line -> line.startsWith(" B\t", 8))
        .count();
  }

  @Test
  void anotherFileOrJobIsRefused() throws IOException {
    after(false, CheckpointTest::write);

    assertRefused(new Heading("ban", "app", 7, "abc"), "its job is message from server, here");
    assertRefused(new Heading("message from server", "other", 7, "abc"), "its App ID is app");
    assertRefused(new Heading("message from server", "app", 8, "abc"), "its size of the CSV file");
    assertRefused(new Heading("message from server", "app", 7, "abd"), "its SHA-256 of the CSV");
  }

  private void assertRefused(Heading heading, String why) {
    assertThatThrownBy(() -> open(true, heading))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith(file() + " cannot be used: it belongs to something else: ")
        .hasMessageContaining(why);
  }

  @Test
  void whatIsThereIsNotOverwrittenAndWhatIsNotIsNotResumed() throws IOException {
    assertThatThrownBy(() -> open(true, HEADING))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("there is nothing to resume");

    after(false, CheckpointTest::write);

    assertThatThrownBy(() -> open(false, HEADING))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("go on with --resume");
  }

  @Test
  void twoDoNotWriteAtOnce() throws IOException {
    after(
        false,
        first ->
            assertThatThrownBy(() -> open(true, HEADING))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("another process uses it"));
    assertThat(after(true, again -> {}).unclear()).isEmpty();
  }

  @Test
  void damageInTheMiddleIsRefusedAndNotSkipped() throws IOException {
    after(false, CheckpointTest::write);
    byte[] journal = Files.readAllBytes(file());
    journal[firstLine(journal) + 12]++;
    Files.write(file(), journal);

    assertThatThrownBy(() -> open(true, HEADING))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("it is damaged at byte " + firstLine(journal));
  }

  @Test
  void somethingElseIsNotTakenForAJournal() throws IOException {
    Files.writeString(file(), "to,text\nalice,hello\n", StandardOpenOption.CREATE);

    assertThatThrownBy(() -> open(true, HEADING))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("its first line is not whole");
  }

  @Test
  void memoryHoldsWhatIsUnderWayHoweverManyRowsThereAre() {
    RowStates states = new RowStates();
    for (long row = 1; row <= 100_000; row++) {
      long swapped = ((row - 1) ^ 1) + 1;
      states.apply(new Entry.Begun(swapped, NOW));
      states.apply(new Entry.Ended(swapped, Outcome.done("")));
      assertThat(states.size()).isLessThan(4);
    }
    assertThat(states.done()).isEqualTo(100_000);
  }

  @Test
  void manyAtOnceAreAllWritten() throws IOException {
    RowStates states =
        after(
            false,
            checkpoint ->
                Flux.range(1, 5000)
                    .flatMap(
                        row ->
                            checkpoint
                                .begin(row)
                                .then(checkpoint.end(row, Outcome.done("message_sent"))),
                        512)
                    .blockLast());

    assertThat(states.done()).isEqualTo(5000);
    assertThat(states.size()).isZero();
    assertThat(states.isOpen(5000)).isFalse();
    assertThat(states.isOpen(5001)).isTrue();
  }
}
