package io.github.agoraflux.whiteboard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.agoraflux.operation.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers as they stand on the wire, and what they make in the product's own terms. */
final class Answers {

  private static final int BAD_REQUEST = 400;
  private static final int CONFLICT = 409;

  private Answers() {}

  /** Answers about conversions may be errors although their HTTP status is a success. */
  interface Confessing {
    @Nullable ConversionErrorCode errorCode();

    @Nullable String errorMessage();

    /** Whether it is the success that its HTTP status says it is. */
    boolean isSuccess();

    /** The HTTP status that would have been honest for a failure without a code. */
    int otherwise();

    default @Nullable Refusal judge() {
      if (isSuccess()) {
        return null;
      }
      ConversionErrorCode code = errorCode();
      return code == null
          ? new Refusal(otherwise(), null, errorMessage())
          : new Refusal(code.honestStatus(), code.value(), errorMessage());
    }
  }

  /** An answer about one conversion, which names it unless it is an error. */
  interface AboutConversion extends Confessing {
    @Nullable ConversionId uuid();

    @Nullable ConversionStatus status();

    @Override
    default boolean isSuccess() {
      return uuid() != null && status() != null;
    }

    @Override
    default int otherwise() {
      return BAD_REQUEST;
    }
  }

  /** Rooms, as all lists here an array at the top of the answer. */
  record Rooms(@JsonValue List<Room> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Rooms {
      all = List.copyOf(all);
    }
  }

  record ScenePaths(@JsonValue List<String> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    ScenePaths {
      all = List.copyOf(all);
    }
  }

  record CurrentScene(List<String> currentScenePath) {

    /** In the form in which requests have it. */
    String path() {
      return "/" + String.join("/", currentScenePath);
    }
  }

  record Screenshots(@JsonValue List<Screenshot> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Screenshots {
      all = List.copyOf(all);
    }
  }

  /** The queue, an array as well; an error stands there alone, in place of the array. */
  record Queue(
      @JsonValue @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          List<Queued> all) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Queue {
      all = List.copyOf(all);
    }

    @Nullable Refusal judge() {
      for (Queued each : all) {
        Refusal refusal = each.judge();
        if (refusal != null) {
          return refusal;
        }
      }
      return null;
    }

    List<QueuedConversion> conversions() {
      return all.stream().map(Queued::conversion).toList();
    }
  }

  /** What says neither of a conversion nor of an error is no answer. */
  record Queued(
      @Nullable ConversionId taskId,
      @Nullable QueueStatus status,
      @Nullable ConversionErrorCode errorCode,
      @Nullable String errorMessage)
      implements Confessing {

    Queued {
      if ((taskId == null || status == null) && errorCode == null && errorMessage == null) {
        throw new IllegalArgumentException("a conversion must have an id and a status");
      }
    }

    @Override
    public boolean isSuccess() {
      return taskId != null && status != null;
    }

    @Override
    public int otherwise() {
      return BAD_REQUEST;
    }

    QueuedConversion conversion() {
      return new QueuedConversion(told(taskId), told(status));
    }
  }

  record Started(
      @Nullable ConversionId uuid,
      @Nullable ConversionType type,
      @Nullable ConversionStatus status,
      @Nullable ConversionErrorCode errorCode,
      @Nullable String errorMessage)
      implements AboutConversion {

    StartedConversion conversion() {
      return new StartedConversion(told(uuid), type, told(status));
    }
  }

  /** A conversion; one that has failed is no failure of the call that asks for it. */
  record Progress(
      @Nullable ConversionId uuid,
      @Nullable ConversionType type,
      @Nullable ConversionStatus status,
      @JsonProperty("convertedPercentage") @Nullable Double percentage,
      @Nullable String prefix,
      @Nullable Integer pageCount,
      Map<Integer, ConvertedImage> images,
      Map<Integer, String> previews,
      @Nullable String note,
      @Nullable String zip,
      List<String> resources,
      @Nullable ConversionErrorCode errorCode,
      @Nullable String errorMessage)
      implements AboutConversion {

    Conversion conversion() {
      return new Conversion(
          told(uuid),
          type,
          told(status),
          percentage,
          prefix,
          pageCount,
          images,
          previews,
          note,
          zip,
          resources,
          errorCode,
          errorMessage);
    }
  }

  /** Whether something was done to a conversion. */
  record Done(
      @Nullable ConversionId taskId,
      @Nullable ConversionId uuid,
      @Nullable Boolean success,
      @Nullable ConversionErrorCode errorCode,
      @Nullable String errorMessage)
      implements Confessing {

    @Override
    public boolean isSuccess() {
      return Boolean.TRUE.equals(success);
    }

    @Override
    public int otherwise() {
      return CONFLICT;
    }
  }

  private static <T> T told(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("an answer without it is no success");
    }
    return value;
  }
}
