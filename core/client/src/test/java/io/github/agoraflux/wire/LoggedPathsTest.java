package io.github.agoraflux.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.agoraflux.AgoraClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Paths and queries hold stream keys and builder tokens: no logger may tell them, at any level. */
class LoggedPathsTest {

  private static final String CHANNEL = "told-to-nobody";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Level levelBefore = root.getLevel();
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    root.setLevel(Level.TRACE);
    lines.start();
    root.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(lines);
    root.setLevel(levelBefore);
  }

  @Test
  void noLoggerTellsAPath() throws IOException {
    String body = "{\"success\":true}";
    try (ScriptedServer server =
            new ScriptedServer(
                "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        AgoraClient client =
            AgoraClient.builder()
                .appId("970ca35de60c44645bbae8a215061b33")
                .credential(new WireFixture.Basic("id", "scripted-secret"))
                .endpoint(server.uri())
                .build()) {

      client
          .execute(Calls.USER_STATUS.with("uid", 7).with("channelName", CHANNEL))
          .block(Duration.ofSeconds(20));

      assertThat(server.requests()).singleElement().asString().contains(CHANNEL);
    }
    assertThat(List.copyOf(lines.list))
        .isNotEmpty()
        .noneMatch(line -> line.getFormattedMessage().contains(CHANNEL));
  }
}
