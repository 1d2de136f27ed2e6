package io.github.agoraflux.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Typed ids and open enums. Agora sends some of them as a number here and as a string there, so
 * either is read as whatever the record wraps.
 */
final class WireValueDeserializer extends ValueDeserializer<Object> {

  private final Constructor<?> constructor;
  private final @Nullable ValueDeserializer<Object> wrapped;

  private WireValueDeserializer(
      Constructor<?> constructor, @Nullable ValueDeserializer<Object> wrapped) {
    this.constructor = constructor;
    this.wrapped = wrapped;
  }

  /** Takes a record of one component apart. */
  static WireValueDeserializer of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != 1) {
      throw new IllegalArgumentException(
          type.getName() + " must be a record of one component to be a wire value");
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(components[0].getType());
      constructor.setAccessible(true);
      return new WireValueDeserializer(constructor, null);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalArgumentException(type.getName() + " must be a record", impossible);
    }
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    Class<?> wire = constructor.getParameterTypes()[0];
    return new WireValueDeserializer(
        constructor,
        context.findContextualValueDeserializer(context.constructType(wire), property));
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) {
    Class<?> type = constructor.getDeclaringClass();
    Object value = wrapped == null ? null : wrapped.deserialize(parser, context);
    if (value == null) {
      throw context.weirdStringException("", type, "no value");
    }
    try {
      return constructor.newInstance(value);
    } catch (InvocationTargetException refused) {
      throw context.instantiationException(type, refused.getTargetException());
    } catch (ReflectiveOperationException impossible) {
      throw context.instantiationException(type, impossible);
    }
  }
}
