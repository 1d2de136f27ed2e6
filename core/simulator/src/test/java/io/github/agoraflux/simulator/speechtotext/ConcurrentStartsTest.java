package io.github.agoraflux.simulator.speechtotext;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.simulator.Reply;
import io.github.agoraflux.simulator.SimulatorFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** Starts of tasks that arrive at the same time, over the wire. */
class ConcurrentStartsTest extends SimulatorFixture {

  private static final int STARTS = 8;
  private static final String TASK =
      "{\"languages\":[\"en-US\"],"
          + "\"rtcConfig\":{\"channelName\":\"show68\",\"pubBotUid\":\"1\",\"subBotUid\":\"2\"}}";

  private final ExecutorService callers = Executors.newFixedThreadPool(STARTS);

  @AfterEach
  void close() {
    callers.shutdownNow();
  }

  @RepeatedTest(10)
  @DisplayName("With one token, one starts the task and the others are told of it")
  void oneToken() throws Exception {
    String product = "/v1/projects/" + agora.appId() + "/rtsc/speech-to-text";
    String token =
        client
            .post(product + "/builderTokens", "{\"instanceId\":\"show68\"}")
            .at("/tokenName")
            .asString();

    List<Reply> replies = atOnce(product + "/tasks?builderToken=" + token);

    assertThat(agora.speechTasks().all()).hasSize(1);
    String id = agora.speechTasks().all().get(0).id();
    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 409)
        .hasSize(STARTS - 1)
        .allMatch(reply -> reply.at("/message").asString().endsWith("taskId is " + id));
  }

  private List<Reply> atOnce(String path) throws Exception {
    CountDownLatch ready = new CountDownLatch(STARTS);
    List<Future<Reply>> pending = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      pending.add(
          callers.submit(
              () -> {
                ready.countDown();
                ready.await();
                return client.post(path, TASK);
              }));
    }
    List<Reply> replies = new ArrayList<>();
    for (Future<Reply> each : pending) {
      replies.add(each.get());
    }
    return replies;
  }
}
