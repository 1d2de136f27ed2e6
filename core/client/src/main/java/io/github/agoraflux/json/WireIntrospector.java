package io.github.agoraflux.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireUnit;
import io.github.agoraflux.value.WireValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Reads the library's own conventions off its types, so that records need almost no JSON
 * annotations: nullness says what is optional, {@link WireValue} what travels bare, {@link
 * WireUnit} what a time counts.
 */
@SuppressWarnings(
    "NullAway") // Jackson is not annotated: null means "no opinion" in every method here
final class WireIntrospector extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return demandsValue(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter && isOurs(parameter)) {
      Nulls elements = demandsElements(parameter) ? Nulls.FAIL : Nulls.DEFAULT;
      if (isContainer(parameter) && !isNullable(parameter)) {
        return JsonSetter.Value.construct(Nulls.AS_EMPTY, elements);
      }
      return JsonSetter.Value.construct(
          demandsValue(parameter) ? Nulls.FAIL : Nulls.DEFAULT, elements);
    }
    return JsonSetter.Value.empty();
  }

  @Override
  public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
    boolean bare =
        annotated instanceof AnnotatedMethod method
            && WireValue.class.isAssignableFrom(method.getDeclaringClass())
            && method.getName().equals("value")
            && method.getParameterCount() == 0;
    return bare ? Boolean.TRUE : null;
  }

  @Override
  public JsonCreator.@Nullable Mode findCreatorAnnotation(
      MapperConfig<?> config, Annotated annotated) {
    boolean bare =
        annotated instanceof AnnotatedConstructor constructor
            && WireValue.class.isAssignableFrom(constructor.getDeclaringClass())
            && constructor.getParameterCount() == 1;
    return bare ? JsonCreator.Mode.DELEGATING : null;
  }

  @Override
  public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
    WireUnit unit = annotated.getAnnotation(WireUnit.class);
    if (unit != null && annotated.getRawType() == Duration.class) {
      return new WireTime.DurationSerializer(unit.value());
    }
    if (unit != null && annotated.getRawType() == Instant.class) {
      return new WireTime.InstantSerializer(unit.value());
    }
    return annotated.getRawType() == Secret.class ? SecretJson.SERIALIZER : null;
  }

  @Override
  public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
    WireUnit unit = annotated.getAnnotation(WireUnit.class);
    if (unit != null && annotated.getRawType() == Duration.class) {
      return new WireTime.DurationDeserializer(unit.value());
    }
    if (unit != null && annotated.getRawType() == Instant.class) {
      return new WireTime.InstantDeserializer(unit.value());
    }
    if (annotated.getRawType().isRecord()
        && WireValue.class.isAssignableFrom(annotated.getRawType())) {
      return WireValueDeserializer.of(annotated.getRawType());
    }
    if (annotated.getRawType() == Secret.class) {
      return annotated instanceof AnnotatedParameter parameter && isNullable(parameter)
          ? SecretJson.OPTIONAL_DESERIALIZER
          : SecretJson.DESERIALIZER;
    }
    return null;
  }

  private static boolean demandsValue(AnnotatedMember member) {
    return member instanceof AnnotatedParameter parameter
        && isOurs(parameter)
        && !isContainer(parameter)
        && !isNullable(parameter);
  }

  private static boolean isOurs(AnnotatedParameter parameter) {
    Class<?> type = parameter.getDeclaringClass();
    return type.isRecord() && type.getPackage().isAnnotationPresent(NullMarked.class);
  }

  private static boolean isContainer(AnnotatedParameter parameter) {
    return java.util.Collection.class.isAssignableFrom(parameter.getRawType())
        || java.util.Map.class.isAssignableFrom(parameter.getRawType());
  }

  private static boolean isNullable(AnnotatedParameter parameter) {
    AnnotatedType type = typeOf(parameter);
    return type == null || type.isAnnotationPresent(Nullable.class);
  }

  /** Whether the elements of a list, or the values of a map, must not be null. */
  private static boolean demandsElements(AnnotatedParameter parameter) {
    if (!isContainer(parameter)
        || !(typeOf(parameter) instanceof AnnotatedParameterizedType container)) {
      return false;
    }
    AnnotatedType[] arguments = container.getAnnotatedActualTypeArguments();
    return !arguments[arguments.length - 1].isAnnotationPresent(Nullable.class);
  }

  private static @Nullable AnnotatedType typeOf(AnnotatedParameter parameter) {
    return parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
        ? constructor.getAnnotatedParameterTypes()[parameter.getIndex()]
        : null;
  }
}
