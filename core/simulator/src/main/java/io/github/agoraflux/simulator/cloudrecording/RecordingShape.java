package io.github.agoraflux.simulator.cloudrecording;

import static io.github.agoraflux.simulator.json.Shape.array;
import static io.github.agoraflux.simulator.json.Shape.bool;
import static io.github.agoraflux.simulator.json.Shape.integer;
import static io.github.agoraflux.simulator.json.Shape.integerOf;
import static io.github.agoraflux.simulator.json.Shape.object;
import static io.github.agoraflux.simulator.json.Shape.oneOf;
import static io.github.agoraflux.simulator.json.Shape.optional;
import static io.github.agoraflux.simulator.json.Shape.required;
import static io.github.agoraflux.simulator.json.Shape.text;
import static io.github.agoraflux.simulator.json.Shape.where;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Numbers;
import io.github.agoraflux.simulator.json.Shape;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What requests have to look like, field by field. */
final class RecordingShape {

  private static final long ANY = Integer.MAX_VALUE;
  private static final int MOST_UIDS = 32;
  private static final int MOST_REGIONS = 17;

  private static final int LONGEST_PAGE_NAME = 1024;

  private static final Predicate<String> CHANNEL =
      Pattern.compile("[a-zA-Z0-9 !#$%&()+\\-:;<=.>?@\\[\\]^_{}|~,]{1,64}").asMatchPredicate();
  private static final Shape TEXT = text(0, Integer.MAX_VALUE);
  private static final Shape NOT_EMPTY = text(1, Integer.MAX_VALUE);
  private static final Shape UID =
      where(
          value ->
              value instanceof String text
                  && Numbers.digits(text).filter(n -> n >= 1 && n <= 0xFFFF_FFFFL).isPresent());
  private static final Shape SUBSCRIBED = uids(UID, true);
  private static final Shape UNSUBSCRIBED = uids(UID, false);
  private static final Shape PART =
      where(
          value ->
              Numbers.decimal(value)
                  .filter(n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) <= 0)
                  .isPresent());
  private static final Shape HANDLING = oneOf("error_abort", "error_ignore");

  private static final Shape STORAGE =
      object(
              required("vendor", integerOf(1L, 2L, 3L, 5L, 6L, 7L, 8L, 11L)),
              required("region", integer(0, ANY)),
              required("bucket", NOT_EMPTY),
              required("accessKey", NOT_EMPTY),
              required("secretKey", NOT_EMPTY),
              optional("stsToken", TEXT),
              optional("stsExpiration", integer(0, Long.MAX_VALUE)),
              optional("fileNamePrefix", array(text("[a-zA-Z0-9]+"))),
              optional(
                  "extensionParams",
                  object(
                      optional("sse", oneOf("kms", "aes256")),
                      optional("tag", TEXT),
                      optional("endpoint", TEXT))))
          .and(RecordingShape::endpointOfItsVendor);

  private static final Shape LAYOUT_REGION =
      object(
          optional("uid", UID),
          required("x_axis", PART),
          required("y_axis", PART),
          required("width", PART),
          required("height", PART),
          optional("alpha", PART),
          optional("render_mode", integer(0, 1)));
  private static final Shape BACKGROUND =
      object(
          required("uid", UID),
          required("image_url", NOT_EMPTY),
          optional("render_mode", integer(0, 1)));

  /** The {@code clientRequest} of a new layout, and a part of a canvas. */
  static final Shape LAYOUT =
      object(
          optional("width", integer(1, ANY)),
          optional("height", integer(1, ANY)),
          optional("fps", integer(1, ANY)),
          optional("bitrate", integer(1, ANY)),
          optional("maxResolutionUid", UID),
          optional("mixedVideoLayout", integer(0, 3)),
          optional("backgroundColor", text("#[0-9a-fA-F]{6}")),
          optional("backgroundImage", TEXT),
          optional("defaultUserBackgroundImage", TEXT),
          optional("layoutConfig", atMost(MOST_REGIONS, array(LAYOUT_REGION))),
          optional("backgroundConfig", array(BACKGROUND)));

  private static final Shape RECORDING_CONFIG =
      object(
              required("channelType", integer(0, 1)),
              optional("decryptionMode", integer(0, 8)),
              optional("secret", TEXT),
              optional("salt", TEXT),
              optional("maxIdleTime", integer(5, 2_592_000)),
              optional("streamTypes", integer(0, 2)),
              optional("videoStreamType", integer(0, 1)),
              optional("subscribeAudioUids", SUBSCRIBED),
              optional("unsubscribeAudioUids", UNSUBSCRIBED),
              optional("subscribeVideoUids", SUBSCRIBED),
              optional("unsubscribeVideoUids", UNSUBSCRIBED),
              optional("subscribeUidGroup", integer(0, 5)),
              optional("streamMode", oneOf("default", "standard", "original")),
              optional("audioProfile", integer(0, 2)),
              optional("transcodingConfig", LAYOUT),
              optional("privateParams", TEXT))
          .and(notBoth("subscribeAudioUids", "unsubscribeAudioUids"))
          .and(notBoth("subscribeVideoUids", "unsubscribeVideoUids"));
  private static final Shape FILES =
      object(optional("avFileType", where(RecordingShape::areFileTypes)));
  private static final Shape SNAPSHOTS =
      object(
          optional("captureInterval", integer(1, 3600)), required("fileType", array(oneOf("jpg"))));
  private static final Shape SERVICE =
      object(
          required("serviceName", oneOf("web_recorder_service", "rtmp_publish_service")),
          optional("errorHandlePolicy", HANDLING),
          required("serviceParam", object()));
  private static final Shape PAGE =
      object(
          required("url", NOT_EMPTY),
          required("audioProfile", integer(0, 2)),
          required("videoWidth", integer(1, ANY)),
          required("videoHeight", integer(1, ANY)),
          required("maxRecordingHour", integer(1, 720)),
          optional("videoBitrate", integer(1, ANY)),
          optional("videoFps", integer(5, 60)),
          optional("mobile", bool()),
          optional("maxVideoDuration", integer(30, 240)),
          optional("onhold", bool()),
          optional("readyTimeout", integer(0, 60)));

  private static final Shape OUTPUTS =
      object(
          required(
              "outputs", atMost(1, array(object(required("rtmpUrl", text("(?i)rtmps?://.+")))))));

  /** The {@code clientRequest} of a start in composite mode. */
  static final Shape COMPOSITE =
      object(
          optional("token", TEXT),
          required("recordingConfig", RECORDING_CONFIG),
          optional("recordingFileConfig", FILES),
          required("storageConfig", STORAGE));

  /** The {@code clientRequest} of a start in individual mode. */
  static final Shape INDIVIDUAL =
      object(
              optional("token", TEXT),
              required("recordingConfig", RECORDING_CONFIG),
              optional("recordingFileConfig", FILES),
              optional("snapshotConfig", SNAPSHOTS),
              required("storageConfig", STORAGE))
          .and(RecordingShape::onlyForIndividuals);

  /** The {@code clientRequest} of a start in web page mode. */
  static final Shape WEB =
      object(
              optional("token", TEXT),
              optional("recordingFileConfig", FILES),
              required(
                  "extensionServiceConfig",
                  object(
                      optional("errorHandlePolicy", HANDLING),
                      required("extensionServices", array(SERVICE)))),
              required("storageConfig", STORAGE))
          .and(RecordingShape::services);

  /** A request to acquire. */
  static final Shape ACQUIRE =
      object(
          required("cname", NOT_EMPTY),
          required("uid", UID),
          required(
              "clientRequest",
              object(
                  optional("scene", integer(0, 1)),
                  optional("resourceExpiredHour", integer(1, 720)),
                  optional("excludeResourceIds", array(TEXT)),
                  optional("region", oneOf("CN", "AP", "EU", "NA")),
                  optional("startParameter", object()))));

  /** Every other request, before its {@code clientRequest} is looked at. */
  static final Shape NAMED =
      object(
          required("cname", NOT_EMPTY),
          required("uid", UID),
          required("clientRequest", object(optional("async_stop", bool()))));

  /** The {@code clientRequest} of an update of a recorded channel. */
  static final Shape STREAM_UPDATE =
      object(
          optional(
              "streamSubscribe",
              object(
                  optional(
                      "audioUidList",
                      object(
                              optional("subscribeAudioUids", SUBSCRIBED),
                              optional("unsubscribeAudioUids", UNSUBSCRIBED))
                          .and(notBoth("subscribeAudioUids", "unsubscribeAudioUids"))),
                  optional(
                      "videoUidList",
                      object(
                              optional("subscribeVideoUids", SUBSCRIBED),
                              optional("unsubscribeVideoUids", UNSUBSCRIBED))
                          .and(notBoth("subscribeVideoUids", "unsubscribeVideoUids"))))),
          optional("storageConfig", STORAGE));

  /** The {@code clientRequest} of an update of a recorded page. */
  static final Shape WEB_UPDATE =
      object(
          optional("webRecordingConfig", object(optional("onhold", bool()))),
          optional("rtmpPublishConfig", OUTPUTS),
          optional("storageConfig", STORAGE));

  private RecordingShape() {}

  /** The {@code clientRequest} of a start in a mode. */
  static Shape start(String mode) {
    return switch (mode) {
      case "mix" -> COMPOSITE;
      case "web" -> WEB;
      default -> INDIVIDUAL;
    };
  }

  /** Whether a channel can have a name, or the recording of a page that is in no channel. */
  static boolean isName(String cname, boolean web) {
    return web
        ? cname.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PAGE_NAME
        : CHANNEL.test(cname);
  }

  private static Shape uids(Shape uid, boolean orEverybody) {
    Shape list = atMost(MOST_UIDS, array(uid));
    return (path, value) ->
        orEverybody && List.of("#allstream#").equals(value)
            ? Optional.empty()
            : list.misfit(path, value);
  }

  private static Shape atMost(int most, Shape array) {
    return (path, value) ->
        Json.asArray(value).size() > most ? Optional.of(path) : array.misfit(path, value);
  }

  private static Shape.Rule notBoth(String one, String other) {
    return object ->
        object.get(one) != null && object.get(other) != null ? Optional.of(one) : Optional.empty();
  }

  /** MP4 alone is refused. */
  private static boolean areFileTypes(Object value) {
    List<?> types = Json.asArray(value);
    return types.contains("hls") && List.of("hls", "mp4").containsAll(types);
  }

  private static Optional<String> endpointOfItsVendor(Map<String, @Nullable Object> storage) {
    boolean own = Numbers.whole(storage.get("vendor")).orElse(0L) == 11;
    return own && Json.at(storage, "extensionParams.endpoint") == null
        ? Optional.of("extensionParams.endpoint")
        : Optional.empty();
  }

  private static Optional<String> onlyForIndividuals(Map<String, @Nullable Object> request) {
    if (Json.at(request, "recordingConfig.subscribeUidGroup") == null) {
      return Optional.of("recordingConfig.subscribeUidGroup");
    }
    return Json.asArray(Json.at(request, "recordingFileConfig.avFileType")).contains("mp4")
        ? Optional.of("recordingFileConfig.avFileType")
        : Optional.empty();
  }

  private static Optional<String> services(Map<String, @Nullable Object> request) {
    if (request.get("recordingConfig") != null) {
      return Optional.of("recordingConfig");
    }
    boolean recorder = false;
    for (Object service :
        Json.asArray(Json.at(request, "extensionServiceConfig.extensionServices"))) {
      boolean isRecorder = "web_recorder_service".equals(Json.at(service, "serviceName"));
      recorder |= isRecorder;
      Optional<String> misfit =
          (isRecorder ? PAGE : OUTPUTS).misfit("serviceParam", Json.at(service, "serviceParam"));
      if (misfit.isPresent()) {
        return misfit;
      }
    }
    return recorder ? Optional.empty() : Optional.of("extensionServices");
  }
}
