package io.github.agoraflux.mediapush;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.error.RejectedException;
import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.paging.Page;
import io.github.agoraflux.simulator.RecordedRequest;
import io.github.agoraflux.simulator.ScriptedReply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

/** A list of 1,200 converters in pages of 500. */
class MediaPushListTest {

  private static final String LIST = "media-push.list";
  private static final int CONVERTERS = 1200;

  @RegisterExtension
  static final Wire<MediaPush> wire =
      new Wire<>(MediaPush::over, settings -> settings.seedConverters(CONVERTERS), client -> {});

  @BeforeEach
  void forget() {
    wire.agora().journal().clear();
  }

  @AfterEach
  void unscript() {
    wire.agora().unscript();
  }

  @Test
  void givesEveryConverterInOrder() {
    List<String> names = new ArrayList<>();
    StepVerifier.create(wire.product().list().doOnNext(converter -> names.add(converter.name())))
        .expectNextCount(CONVERTERS)
        .verifyComplete();

    assertThat(names).doesNotHaveDuplicates().isSorted();
    assertThat(wire.agora().journal().of(LIST))
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.method()).isEqualTo("GET");
              assertThat(request.rawPath())
                  .isEqualTo("/v1/projects/" + wire.agora().appId() + "/rtmp-converters");
            });
  }

  @Test
  void asksWithoutACursorFirstAndNeverWithZero() {
    StepVerifier.create(wire.product().list()).expectNextCount(CONVERTERS).verifyComplete();

    assertThat(wire.agora().journal().of(LIST))
        .extracting(RecordedRequest::rawQuery)
        .first()
        .isEqualTo("");
    assertThat(wire.agora().journal().of(LIST))
        .extracting(request -> request.query("cursor"))
        .doesNotContain("0")
        .doesNotHaveDuplicates();
  }

  @Test
  void fetchesNothingUntilSomethingIsAskedFor() {
    StepVerifier.create(wire.product().list(), 0).expectSubscription().thenCancel().verify();

    assertThat(wire.agora().journal().count(LIST)).isZero();
  }

  @ParameterizedTest(name = "{0} converters are {1} pages")
  @CsvSource({"1, 1", "500, 1", "501, 2", "1000, 2", "1001, 3"})
  void fetchesAPageOnlyWhenAskedForIt(long demand, long pages) {
    StepVerifier.create(wire.product().list(), 0)
        .expectSubscription()
        .thenRequest(demand)
        .expectNextCount(demand)
        .thenCancel()
        .verify();

    assertThat(wire.agora().journal().count(LIST)).isEqualTo(pages);
  }

  @Test
  void goesOnWhereAPageEnded() {
    Page<ConverterSummary> first = wire.product().list().pages().blockFirst();
    assertThat(first.items()).hasSize(500);
    Cursor next = first.next();

    StepVerifier.create(wire.product().list().from(next)).expectNextCount(700).verifyComplete();
  }

  @Test
  void endsWithAPageThatHasNoCursor() {
    wire.agora()
        .script(
            LIST, ScriptedReply.json(200, "{\"success\":true,\"data\":{\"total_count\":\"0\"}}"));

    StepVerifier.create(wire.product().list()).verifyComplete();
  }

  @Test
  void takesAnAnswerWithoutSuccessForARefusal() {
    wire.agora()
        .script(
            LIST,
            ScriptedReply.json(200, "{\"success\":false,\"data\":{\"cursor\":0,\"members\":[]}}"));

    StepVerifier.create(wire.product().list()).verifyError(RejectedException.class);
  }

  @Test
  void readsNumbersWithAndWithoutQuotes() {
    wire.agora()
        .script(
            LIST,
            ScriptedReply.json(
                200,
                "{\"success\":true,\"data\":{\"total_count\":1,\"cursor\":\"0\",\"members\":["
                    + "{\"converterId\":\"a\",\"rtcChannel\":\"c\",\"rtmpUrl\":\"\",\"state\":\"new\","
                    + "\"createTs\":1641267818,\"updateTs\":1641267823,\"idleTimeOut\":120}]}}"));

    StepVerifier.create(wire.product().list())
        .assertNext(
            converter -> {
              assertThat(converter.createdAt()).hasToString("2022-01-04T03:43:38Z");
              assertThat(converter.idleTimeout()).hasMinutes(2);
              assertThat(converter.state().isKnown()).isFalse();
              assertThat(converter.name()).isNull();
              assertThat(converter.ip()).isNull();
            })
        .verifyComplete();
  }
}
