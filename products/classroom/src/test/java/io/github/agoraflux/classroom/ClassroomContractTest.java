package io.github.agoraflux.classroom;

import static io.github.agoraflux.classroom.Specs.APP;
import static io.github.agoraflux.classroom.Specs.FILE;
import static io.github.agoraflux.classroom.Specs.NA;
import static io.github.agoraflux.classroom.Specs.ROOM;
import static io.github.agoraflux.classroom.Specs.USER;
import static io.github.agoraflux.harness.Deviation.puts;

import io.github.agoraflux.AgoraClientBuilder;
import io.github.agoraflux.auth.AgoraTokenCredential;
import io.github.agoraflux.auth.token.Token;
import io.github.agoraflux.auth.token.TokenSource;
import io.github.agoraflux.harness.Examples;
import io.github.agoraflux.harness.ProductContract;
import io.github.agoraflux.paging.Cursor;
import io.github.agoraflux.value.AppId;
import io.github.agoraflux.value.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reactivestreams.Publisher;

/** The documented requests and answers of Flexible Classroom. */
class ClassroomContractTest extends ProductContract<Classroom> {

  private static final List<String> KEYS = List.of("key1", "key2");

  /** The token that the examples have. */
  private static final Token TOKEN = Token.of(Secret.of("007eJxTYrtm"), Instant.MAX);

  ClassroomContractTest() {
    super("classroom", Classroom::over);
  }

  @Override
  protected void client(AgoraClientBuilder client) {
    client.credential(
        AgoraTokenCredential.education(AppId.of(Tokens.APP_ID), TokenSource.minting(() -> TOKEN)));
  }

  @Override
  protected void describe(Examples<Classroom> examples) {
    rooms(examples);
    properties(examples);
    users(examples);
    recordings(examples);
    events(examples);
    widgets(examples);
    resources(examples);
  }

  private static Function<Classroom, Publisher<?>> in(Function<Room, Publisher<?>> call) {
    return classroom -> call.apply(classroom.room(NA, ROOM));
  }

  private static void rooms(Examples<Classroom> examples) {
    examples
        .request(
            "create-room/request-1",
            in(
                room ->
                    room.create(
                        Specs.room()
                            .name("show68")
                            .hostingScene(new HostingScene("https://url", 1))
                            .build())))
        .request("create-room/request-2", in(room -> room.create(Specs.room().build())))
        .request(
            "create-room/request-3",
            classroom -> classroom.room(NA, RoomId.of("test_room")).create(fullRoom()))
        .emits("create-room/response-1")
        .request("get-room/request-1", in(Room::get))
        .request("set-room-state/request-1", in(room -> room.setState(RoomState.STARTED)))
        .emits("set-room-state/response-1")
        .request(
            "set-breakout-rooms/request-1",
            in(
                room ->
                    room.createBreakoutRooms(
                        List.of(BreakoutRoom.of("group1", "Group 01", UserId.of("user1"))))))
        .emits("set-breakout-rooms/response-1");
  }

  private static RoomSpec fullRoom() {
    return Specs.room()
        .handsUp(new HandsUp(10, new UserRole("")))
        .roles(
            Map.of(
                UserRole.STUDENT,
                new RoleConfig(50, new RoleConfig.DefaultStream(true, true, true))))
        .flexProps(Map.of("exampleKey", "exampleValue"))
        .whiteboard(false)
        .chat(true)
        .build();
  }

  private static void properties(Examples<Classroom> examples) {
    String array = "Agora's documentation deletes by an array of keys, not by an object";
    examples
        .request("set-room-properties/request-1", in(room -> room.setProperties(Specs.update())))
        .request("set-room-properties/request-2", in(room -> room.setProperties(Specs.update())))
        .emits("set-room-properties/response-1")
        .request(
            "delete-room-properties/request-1",
            in(room -> room.deleteProperties(Specs.removal("key1", "key2"))),
            puts("/body/properties", KEYS, array))
        .request(
            "delete-room-properties/request-2",
            in(room -> room.deleteProperties(Specs.removal("key1", "key2"))))
        .emits("delete-room-properties/response-1")
        .request(
            "set-user-properties/request-1", in(room -> room.setProperties(USER, Specs.update())))
        .request(
            "set-user-properties/request-2", in(room -> room.setProperties(USER, Specs.update())))
        .emits("set-user-properties/response-1")
        .request(
            "delete-user-properties/request-1",
            in(room -> room.deleteProperties(USER, Specs.removal("key1", "key2"))),
            puts("/body/properties", KEYS, array))
        .request(
            "delete-user-properties/request-2",
            in(room -> room.deleteProperties(USER, Specs.removal("key1", "key2"))))
        .emits("delete-user-properties/response-1")
        .request(
            "set-extapp-properties/request-1",
            in(
                room ->
                    room.setProperties(
                        APP,
                        PropertyUpdate.builder()
                            .properties(Map.of())
                            .common(Map.of("state", 0))
                            .cause(Map.of())
                            .build())))
        .request(
            "delete-extapp-properties/request-1",
            in(room -> room.deleteProperties(APP, Specs.removal("key-path1", "key-path2"))));
  }

  private static void users(Examples<Classroom> examples) {
    examples
        .request("get-user/request-1", in(room -> room.user(USER)))
        .emits(
            "get-user/response-1",
            new RoomUser(
                new UserId("681d9aca4924e9a84ad301e8cca438a71"),
                "jasoncai",
                UserRole.TEACHER,
                "1417753684",
                true,
                Map.of(),
                Instant.ofEpochMilli(1_658_126_782_174L)))
        .request("kick-user/request-1", in(room -> room.kick(USER, Duration.ofMinutes(10))))
        .emits("kick-user/response-1");
  }

  private static void recordings(Examples<Classroom> examples) {
    examples
        .request(
            "set-recording-state/request-1",
            in(
                room ->
                    room.recordings()
                        .start(
                            recording(
                                "https://webdemo.agora.io/xxxxx/?userUuid=recorder1"
                                    + "&roomUuid=test_class&roleType=0&roomType=4&pretest=false"
                                    + "&rtmToken=007eJxTYrtm&language=en"
                                    + "&appId=876922cbca0098dff4323566daa89675",
                                null))))
        .request(
            "set-recording-state/request-2",
            in(
                room ->
                    room.recordings()
                        .start(
                            recording(
                                "https://webdemo.agora.io/xxxxx/?userUuid={recorder_id}"
                                    + "&roomUuid={room_id_to_be_recorded}&roleType=0&roomType=4"
                                    + "&pretest=false&rtmToken={recorder_token}&language=en"
                                    + "&appId={your_app_id}",
                                true))))
        .emits(
            "set-recording-state/response-1",
            new RecordingChange(null, null, null, null, null, new StreamingUrls("", "", "")))
        .request("update-recording-config/request-1", in(room -> room.recordings().hold(false)))
        .emits("update-recording-config/response-1")
        .request("list-recordings/request-1", in(room -> room.recordings().list()))
        .request(
            "list-recordings/request-2",
            in(room -> room.recordings().list().from(Cursor.of("xxx"))),
            puts(
                "/path",
                "/na/edu/apps/876922cbca0098dff4323566daa89675/v2/rooms/test_class/records",
                "an older form without a region"));
  }

  private static RecordingSpec recording(String url, Boolean publish) {
    return RecordingSpec.builder()
        .webPage(
            WebPage.builder()
                .rootUrl("https://xxx.yyy.zzz")
                .url(new RecordedPage(url))
                .publishRtmp(publish)
                .build())
        .retryTimeout(Duration.ofMinutes(1))
        .build();
  }

  private static void events(Examples<Classroom> examples) {
    examples
        .request("list-room-events/request-1", in(room -> room.events(EventType.USERS)))
        .request(
            "list-room-events/request-2",
            in(room -> room.events(EventType.ROOM_STATE).from(Cursor.of("50"))),
            puts(
                "/path",
                "/na/edu/apps/876922cbca0098dff4323566daa89675/v2/rooms/test_class/sequences",
                "an older form without a region"))
        .emits(
            "list-room-events/response-1",
            new RoomEvent(
                new RoomId(""),
                EventType.USERS,
                1L,
                1,
                new UsersChange(null, List.of(), List.of())))
        .request("poll-events/request-1", classroom -> classroom.events(NA).drain().take(1))
        .emits(
            "poll-events/response-1",
            new RoomEvent(
                new RoomId("xxxxxx"),
                EventType.USERS,
                1L,
                1,
                new UsersChange(null, List.of(), List.of())));
  }

  private static void widgets(Examples<Classroom> examples) {
    examples
        .request("list-popup-quiz-data/request-1", in(Room::quizzes))
        .request("list-poll-data/request-1", in(Room::polls));
  }

  private static void resources(Examples<Classroom> examples) {
    examples
        .request(
            "upload-public-resource/request-1",
            in(
                room ->
                    room.resources()
                        .upload(
                            FILE,
                            Specs.file()
                                .conversion(
                                    new Conversion(
                                        ConversionType.STATIC, false, 1.2, new ImageFormat("")))
                                .build())))
        .request(
            "delete-public-resources/request-1",
            in(
                room ->
                    room.resources()
                        .delete(List.of(ResourceId.of("uuid1"), ResourceId.of("uuid2")))))
        .emits("delete-public-resources/response-1")
        .request("list-public-resources/request-1", in(room -> room.resources().list()));
  }
}
