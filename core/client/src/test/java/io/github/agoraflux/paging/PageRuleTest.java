package io.github.agoraflux.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agoraflux.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** How lists are asked for and read: by cursor, by number, by the last item's id. */
class PageRuleTest {

  private static final Operation<Answer> LIST =
      Operation.named("sample.list")
          .get("/v1/things")
          .returns(Answer.class)
          .call()
          .query("filter", "on");

  private record Answer(List<String> items, long total, @Nullable Cursor next) {}

  private static Answer answer(String... items) {
    return new Answer(List.of(items), 0, null);
  }

  private final PageRule<Answer, String> byCursor =
      PageRule.byCursor("cursor", Answer::items, Answer::next);

  @Test
  void byCursorLeavesTheParameterOutForTheFirstPage() {
    assertThat(byCursor.ask(LIST, null).target()).isEqualTo("/v1/things?filter=on");
  }

  @Test
  void byCursorAsksForWhatTheLastAnswerBrought() {
    assertThat(byCursor.ask(LIST, Cursor.of("a b/c&d")).target())
        .isEqualTo("/v1/things?filter=on&cursor=a%20b%2Fc%26d");
  }

  @Test
  void byCursorReadsItemsAndTheNextPlace() {
    Answer answer = new Answer(List.of("a", "b"), 0, Cursor.of("x"));

    assertThat(byCursor.read(answer, null)).isEqualTo(new Page<>(List.of("a", "b"), answer.next()));
  }

  @ParameterizedTest
  @NullAndEmptySource
  void byCursorEndsWithoutACursor(@Nullable String text) {
    Cursor end = text == null ? null : Cursor.of(text);

    assertThat(byCursor.read(new Answer(List.of("a"), 0, end), Cursor.of("x")).isLast()).isTrue();
  }

  private static PageRule<Answer, String> byNumber(long first, int size) {
    return PageRule.byNumber("page_no", first, "page_size", size, Answer::items, Answer::total);
  }

  @ParameterizedTest
  @CsvSource({"0, 500", "1, 20"})
  void byNumberAsksForTheFirstPageByItsNumber(long first, int size) {
    assertThat(byNumber(first, size).ask(LIST, null).target())
        .isEqualTo("/v1/things?filter=on&page_no=%d&page_size=%d".formatted(first, size));
  }

  @ParameterizedTest
  @CsvSource({
    // first number, size, page read, total, next page (empty at the end)
    "0, 500, , 1200, 1",
    "0, 500, 1, 1200, 2",
    "0, 500, 2, 1200, ",
    "0, 500, , 500, ",
    "0, 500, , 501, 1",
    "0, 500, 1, 1000, ",
    "0, 500, , 0, ",
    "1, 20, , 45, 2",
    "1, 20, 2, 45, 3",
    "1, 20, 3, 45, ",
    "1, 20, 2, 40, ",
    "0, 500, , 9223372036854775807, 1",
  })
  void byNumberGoesOnUntilTheTotalIsReached(
      long first, int size, @Nullable String page, long total, @Nullable String next) {
    Cursor from = page == null ? null : Cursor.of(page);

    Page<String> read = byNumber(first, size).read(new Answer(List.of("a"), total, null), from);

    assertThat(read.next()).isEqualTo(next == null ? null : Cursor.of(next));
  }

  @Test
  void byNumberEndsWithAnEmptyPageWhateverTheTotalSays() {
    assertThat(byNumber(0, 10).read(new Answer(List.of(), 1000, null), Cursor.of("3")).isLast())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1.5", "99999999999999999999"})
  void byNumberRefusesAnotherRulesCursor(String cursor) {
    assertThatThrownBy(() -> byNumber(0, 10).ask(LIST, Cursor.of(cursor)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cursor must be the number of a page, but was \"" + cursor + '"');
  }

  @Test
  void byNumberRefusesAPageWithoutRoom() {
    assertThatThrownBy(() -> byNumber(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("size must be from 1 ");
  }

  private static PageRule<Answer, String> byLastId(int limit) {
    return PageRule.byLastId("beginUUID", "limit", limit, Answer::items, item -> item);
  }

  @Test
  void byLastIdAsksForTheLastItem() {
    assertThat(byLastId(3).ask(LIST, null).target()).isEqualTo("/v1/things?filter=on&limit=3");
    assertThat(byLastId(3).ask(LIST, Cursor.of("c")).target())
        .isEqualTo("/v1/things?filter=on&beginUUID=c&limit=3");
  }

  @Test
  void byLastIdSkipsTheItemThatComesAgain() {
    assertThat(byLastId(3).read(answer("c", "d", "e"), Cursor.of("c")))
        .isEqualTo(new Page<>(List.of("d", "e"), Cursor.of("e")));
  }

  @Test
  void byLastIdSkipsNothingWhereTheItemDoesNotComeAgain() {
    assertThat(byLastId(3).read(answer("d", "e", "f"), Cursor.of("c")))
        .isEqualTo(new Page<>(List.of("d", "e", "f"), Cursor.of("f")));
  }

  @Test
  void byLastIdEndsWithAShortPage() {
    assertThat(byLastId(3).read(answer("a", "b"), null)).isEqualTo(Page.last(List.of("a", "b")));
    assertThat(byLastId(3).read(answer("c", "d"), Cursor.of("c")))
        .isEqualTo(Page.last(List.of("d")));
    assertThat(byLastId(3).read(answer(), null)).isEqualTo(Page.last(List.of()));
  }

  @Test
  void byLastIdEndsWithAPageThatHoldsOnlyTheItemAskedFrom() {
    assertThat(byLastId(2).read(answer("c"), Cursor.of("c"))).isEqualTo(Page.last(List.of()));
  }

  @Test
  void byLastIdRefusesALimitThatCouldBringNothingNew() {
    assertThatThrownBy(() -> byLastId(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("limit must be from 2 ");
  }

  @Test
  void byLastIdWalksThroughAnInclusiveListWithoutRepeats() {
    List<String> rooms = List.of("a", "b", "c", "d", "e");
    List<String> asked = new ArrayList<>();
    PageRule<Answer, String> rule = byLastId(2);
    PagedFlux<String> walk =
        PagedFlux.of(
            from -> {
              asked.add(rule.ask(LIST, from).target());
              int first = from == null ? 0 : rooms.indexOf(from.value());
              List<String> found = rooms.subList(first, Math.min(first + 2, rooms.size()));
              return Mono.just(rule.read(new Answer(found, 0, null), from));
            });

    StepVerifier.create(walk).expectNextSequence(rooms).verifyComplete();
    assertThat(asked).hasSize(5).endsWith("/v1/things?filter=on&beginUUID=e&limit=2");
  }
}
