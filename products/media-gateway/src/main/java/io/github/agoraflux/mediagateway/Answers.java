package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.agoraflux.operation.Refusal;
import io.github.agoraflux.value.Check;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private Answers() {}

  private static boolean isSuccess(String status) {
    return status.equals("success");
  }

  /** Every answer says whether it is a success. */
  interface WithStatus {
    String status();

    default @Nullable Refusal judge() {
      return isSuccess(status()) ? null : new Refusal(400, null, status());
    }
  }

  record Done(String status) implements WithStatus {}

  record Key(String status, IssuedKey data) implements WithStatus {}

  /** Also where nothing is pushed, a success says so with an empty list. */
  record Streams(String status, @Nullable List<LiveStream> data) implements WithStatus {

    Streams {
      Check.that(data != null || !isSuccess(status), "answer", "hold the streams", "none");
    }

    List<LiveStream> streams() {
      return Check.given("data", data);
    }
  }

  /** One stream: an object in Agora's published collection, an array in its pages. */
  record Stream(
      String status,
      @JsonFormat(
              with = {
                JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
              })
          List<LiveStream> data)
      implements WithStatus {}

  /** Templates, in a form that Agora does not document. */
  record Templates(
      String status, @JsonAnySetter @JsonAnyGetter Map<String, @Nullable Object> fields)
      implements WithStatus {}
}
