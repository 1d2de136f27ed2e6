package io.github.agoraflux.mediagateway;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.agoraflux.operation.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private Answers() {}

  /** Every answer says whether it is a success. */
  interface WithStatus {
    String status();

    default @Nullable Refusal judge() {
      return status().equals("success") ? null : new Refusal(400, null, status());
    }
  }

  record Done(String status) implements WithStatus {}

  record Key(String status, IssuedKey data) implements WithStatus {}

  record Streams(String status, List<LiveStream> data) implements WithStatus {}

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
