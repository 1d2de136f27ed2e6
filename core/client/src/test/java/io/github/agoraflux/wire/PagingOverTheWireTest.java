package io.github.agoraflux.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.simulator.AgoraSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.StepVerifier;

/** What a list costs at the server, request by request. */
class PagingOverTheWireTest {

  private static final String OPERATION = "channel-management.list-channels";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private AgoraSimulator agora;
  private AgoraClient client;

  @BeforeEach
  void start() {
    agora = AgoraSimulator.start(settings -> settings.seedChannels(1200).withoutRateLimits());
    client = WireFixture.plain(agora).build();
  }

  @AfterEach
  void stop() {
    client.close();
    agora.close();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "10, 1", "500, 1", "501, 2", "1000, 2", "1001, 3", "1200, 3"})
  void demandIsWhatIsFetched(int demand, long requests) {
    StepVerifier.create(MillionItems.channels(client), demand)
        .expectSubscription()
        .expectNextCount(demand)
        .then(() -> assertThat(agora.journal().count(OPERATION)).isEqualTo(requests))
        .thenCancel()
        .verify(LIMIT);
    assertThat(agora.journal().count(OPERATION)).isEqualTo(requests);
  }

  @Test
  void theWholeListEndsWithItsLastPage() {
    StepVerifier.create(MillionItems.channels(client).count())
        .expectNext(1200L)
        .expectComplete()
        .verify(LIMIT);
    assertThat(agora.journal().of(OPERATION))
        .extracting(request -> request.query("page_no"))
        .containsExactly("0", "1", "2");
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aMillionItemsStreamInSixtyFourMegabytes() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx64m",
                "-Dtest.trace=target/test-output/million-items.log",
                "-classpath",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                MillionItems.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(output.strip());
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("1,000,000 items in 2,000 requests");
  }
}
