package io.github.agoraflux.iotlicense;

import io.github.agoraflux.operation.Refusal;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire. */
final class Answers {

  private static final int SUCCESS = 200;
  private static final int BAD_REQUEST = 400;
  private static final int LAST_STATUS = 599;

  private Answers() {}

  /** An answer with another code than 200 tells no license. */
  record Activated(int code, @Nullable License data, @Nullable String message) {

    Activated {
      if (code == SUCCESS && data == null) {
        throw new IllegalArgumentException("data must be there");
      }
    }

    @Nullable Refusal judge() {
      if (code == SUCCESS) {
        return null;
      }
      boolean status = code >= BAD_REQUEST && code <= LAST_STATUS;
      return new Refusal(status ? code : BAD_REQUEST, Integer.toString(code), message);
    }
  }
}
