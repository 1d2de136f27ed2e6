package io.github.agoraflux.json;

import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;

/**
 * Hands values of an application's types over to {@link ForeignValues}. A body that is of such a
 * type itself stays with the conventions of this package: it belongs to an operation of the
 * application's own.
 */
final class ForeignSerializers extends ValueSerializerModifier {

  private static final long serialVersionUID = 1L;

  private static final List<String> KNOWN =
      List.of("io.github.agoraflux.", "java.", "javax.", "tools.jackson.", "com.fasterxml.");

  private final transient ForeignValues foreign;

  ForeignSerializers(ForeignValues foreign) {
    this.foreign = foreign;
  }

  @Override
  public ValueSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> usual) {
    return isForeign(bean.getBeanClass()) ? new Handing(usual, foreign) : usual;
  }

  @Override
  public ValueSerializer<?> modifyEnumSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier bean,
      ValueSerializer<?> usual) {
    return modifySerializer(config, bean, usual);
  }

  private static boolean isForeign(Class<?> type) {
    return !type.isPrimitive() && KNOWN.stream().noneMatch(type.getName()::startsWith);
  }

  private static final class Handing extends ValueSerializer<Object> {

    private final ValueSerializer<Object> usual;
    private final ForeignValues foreign;

    @SuppressWarnings("unchecked") // A serializer is only ever given what it is for.
    Handing(ValueSerializer<?> usual, ForeignValues foreign) {
      this.usual = (ValueSerializer<Object>) usual;
      this.foreign = foreign;
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
      if (belongsToUs(json.streamWriteContext())) {
        json.writeRawValue(foreign.json(value));
      } else {
        usual.serialize(value, json, context);
      }
    }

    /** Whether the body, in which this stands, is none of the application's types. */
    private static boolean belongsToUs(TokenStreamContext place) {
      if (place.inRoot()) {
        return false;
      }
      TokenStreamContext outermost = place;
      for (TokenStreamContext around = place; !around.inRoot(); around = around.getParent()) {
        outermost = around;
      }
      Object body = outermost.currentValue();
      return body == null || !isForeign(body.getClass());
    }

    @Override
    public void serializeWithType(
        Object value, JsonGenerator json, SerializationContext context, TypeSerializer type) {
      usual.serializeWithType(value, json, context, type);
    }

    @Override
    public void resolve(SerializationContext context) {
      usual.resolve(context);
    }

    @Override
    public ValueSerializer<?> createContextual(
        SerializationContext context, BeanProperty property) {
      ValueSerializer<?> contextual = usual.createContextual(context, property);
      return contextual == usual ? this : new Handing(contextual, foreign);
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object value) {
      return usual.isEmpty(context, value);
    }
  }
}
