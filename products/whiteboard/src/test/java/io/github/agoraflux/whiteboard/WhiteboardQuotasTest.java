package io.github.agoraflux.whiteboard;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.operation.HostFamily;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented rate, what may be repeated, who may call, and at which host. */
class WhiteboardQuotasTest {

  private static Wire<Board> wire;

  @BeforeAll
  static void open() {
    wire = Board.wire(Board::over, client -> {});
  }

  @AfterAll
  static void close() {
    wire.close();
  }

  @ParameterizedTest
  @CsvSource({
    "create-sdk-token, UNSAFE, NONE",
    "create-room-token, UNSAFE, WHITEBOARD_SDK_TOKEN",
    "create-task-token, UNSAFE, WHITEBOARD_SDK_TOKEN",
    "create-room, UNSAFE, WHITEBOARD_SDK_TOKEN",
    "get-room, SAFE, WHITEBOARD_SDK_TOKEN WHITEBOARD_ROOM_TOKEN",
    "list-rooms, SAFE, WHITEBOARD_SDK_TOKEN",
    "set-room-ban, IDEMPOTENT, WHITEBOARD_SDK_TOKEN WHITEBOARD_ROOM_TOKEN",
    "list-scenes, SAFE, WHITEBOARD_SDK_TOKEN WHITEBOARD_ROOM_TOKEN",
    "add-scenes, UNSAFE, WHITEBOARD_SDK_TOKEN WHITEBOARD_ROOM_TOKEN",
    "switch-scene, IDEMPOTENT, WHITEBOARD_SDK_TOKEN WHITEBOARD_ROOM_TOKEN",
    "screenshot-scene, IDEMPOTENT, WHITEBOARD_SDK_TOKEN WHITEBOARD_ROOM_TOKEN",
    "screenshot-directory, IDEMPOTENT, WHITEBOARD_SDK_TOKEN WHITEBOARD_ROOM_TOKEN",
    "start-conversion, UNSAFE, WHITEBOARD_SDK_TOKEN",
    "get-conversion, SAFE, WHITEBOARD_TASK_TOKEN",
    "list-conversions, SAFE, WHITEBOARD_SDK_TOKEN",
    "cancel-conversion, IDEMPOTENT, WHITEBOARD_SDK_TOKEN",
    "set-conversion-priority, IDEMPOTENT, WHITEBOARD_SDK_TOKEN",
    "legacy-start-conversion, UNSAFE, WHITEBOARD_SDK_TOKEN",
    "legacy-get-conversion, SAFE, WHITEBOARD_TASK_TOKEN"
  })
  void areAsDocumented(String verb, Repeatability repeatability, String schemes) {
    Operation.Template<?> called = wire.calledBy(Verbs.ALL.get(verb));

    assertThat(called.id()).isEqualTo("whiteboard." + verb);
    assertThat(called.repeatability()).isEqualTo(repeatability);
    assertThat(called.hosts()).isEqualTo(HostFamily.NETLESS);
    assertThat(called.schemes()).extracting(Enum::name).containsExactly(schemes.split(" ", -1));
    assertThat(called.quotas())
        .isEqualTo(
            verb.endsWith("start-conversion")
                ? List.of(PROJECT.permits(1).perSecond())
                : List.of());
    assertThat(wire.lastRequest().header("region")).isEqualTo("us-sv");
  }
}
