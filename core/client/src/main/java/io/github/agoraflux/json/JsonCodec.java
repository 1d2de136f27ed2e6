package io.github.agoraflux.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agoraflux.value.Secret;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns request bodies into JSON and JSON into answers.
 *
 * <p>The Java face of a record is its contract: a component that may be null is optional on the
 * wire and left out when absent; a list or map that is missing is empty; any other component must
 * be there, or the answer cannot be read. Fields nobody asked for are ignored.
 */
public final class JsonCodec {

  private final JsonMapper mapper;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
  private final Set<Class<?>> written = ConcurrentHashMap.newKeySet();

  /** A codec with the library's conventions. */
  public JsonCodec() {
    this(null);
  }

  /**
   * A codec with the library's conventions, and an application's for its own types.
   *
   * @param foreign writes values of the application's types; null to write them as if they were the
   *     library's
   */
  public JsonCodec(@Nullable ForeignValues foreign) {
    this.mapper =
        JsonMapper.builder()
            .annotationIntrospector(
                AnnotationIntrospector.pair(
                    new WireIntrospector(), JsonMapper.builder().annotationIntrospector()))
            .accessorNaming(new ComponentNaming())
            .addModule(new RecordModule(foreign))
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
  }

  /**
   * Whether bodies and answers of these types can be dealt with at once. The first time a type is
   * met, Jackson takes it apart behind a lock, which is nothing for a thread that must not block.
   *
   * @param body a request body; null for none
   * @param answer an answer's type
   * @return false if {@link #prepare} is still to be called
   */
  public boolean isPreparedFor(@Nullable Object body, Class<?> answer) {
    return readers.containsKey(answer) && (body == null || written.contains(body.getClass()));
  }

  /**
   * Takes types apart, so that dealing with them never waits for anything. Call it on a thread that
   * may block; repeating it does no harm.
   *
   * @param body a request body; null for none
   * @param answer an answer's type
   * @throws IllegalArgumentException if the body cannot stand as JSON
   */
  public void prepare(@Nullable Object body, Class<?> answer) {
    readers.put(answer, mapper.readerFor(answer));
    if (body != null) {
      encode(body);
      written.add(body.getClass());
    }
  }

  /**
   * Encodes a request body.
   *
   * @param body a record, map, list or plain value
   * @return UTF-8 JSON
   * @throws IllegalArgumentException if the body cannot stand as JSON
   */
  public byte[] encode(Object body) {
    try {
      return mapper.writeValueAsBytes(body);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "body must be encodable as JSON, but was a " + body.getClass().getName() + place(e), e);
    }
  }

  /**
   * Decodes an answer. A {@link Secret} that is the whole of it may stand without quotes.
   *
   * @param json UTF-8 JSON
   * @param type the answer's type
   * @param <T> the answer's type
   * @return the answer
   * @throws UnreadableJsonException if it is no JSON, or not of that type
   */
  public <T> T decode(byte[] json, Class<T> type) {
    try {
      ObjectReader prepared = readers.get(type);
      ObjectReader reader = prepared == null ? mapper.readerFor(type) : prepared;
      T answer = reader.readValue(json);
      if (answer == null) {
        throw new UnreadableJsonException("it is null");
      }
      return answer;
    } catch (JacksonException e) {
      Secret bare = type == Secret.class ? SecretJson.bare(json) : null;
      if (bare != null) {
        return type.cast(bare);
      }
      throw new UnreadableJsonException(kind(e) + place(e));
    }
  }

  /**
   * Reads a part of an answer that was kept as maps, lists and plain values, because what it is was
   * not known before.
   *
   * @param part a map, list or plain value
   * @param type what it may be
   * @param <T> what it may be
   * @return the part, or null if it is not of that type
   */
  public <T> @Nullable T read(Object part, Class<T> type) {
    try {
      return decode(encode(part), type);
    } catch (UnreadableJsonException anotherForm) {
      return null;
    }
  }

  /**
   * What is wrong, in words that hold nothing of the answer's content: that may be a key or a
   * token.
   */
  private static String kind(JacksonException e) {
    return e instanceof StreamReadException && !(e instanceof InputCoercionException)
        ? "it is no JSON"
        : "it does not have the documented form";
  }

  private static String place(JacksonException e) {
    String place = JsonPlace.of(e);
    return place.isEmpty() ? "" : " at " + place;
  }
}
