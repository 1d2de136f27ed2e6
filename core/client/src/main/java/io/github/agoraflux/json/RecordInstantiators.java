package io.github.agoraflux.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;

/**
 * Makes records by a handle that takes its arguments as an array. Jackson 3 adapts the
 * constructor's handle to the array anew for every single record, which costs as much as reading
 * the fields.
 */
final class RecordInstantiators extends ValueInstantiators.Base {

  private static final MethodType FROM_ARRAY = MethodType.methodType(Object.class, Object[].class);

  @Override
  public ValueInstantiator modifyValueInstantiator(
      DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator proposed) {
    return bean.getBeanClass().isRecord()
            && proposed.getClass() == StdValueInstantiator.class
            && proposed.getWithArgsCreator() instanceof AnnotatedConstructor creator
        ? new FromArray((StdValueInstantiator) proposed, handle(creator.getAnnotated()))
        : proposed;
  }

  private static MethodHandle handle(Constructor<?> constructor) {
    try {
      constructor.setAccessible(true);
      return MethodHandles.lookup()
          .unreflectConstructor(constructor)
          .asSpreader(Object[].class, constructor.getParameterCount())
          .asType(FROM_ARRAY);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(constructor + " must be accessible", e);
    }
  }

  private static final class FromArray extends StdValueInstantiator {

    private final MethodHandle constructor;

    FromArray(StdValueInstantiator proposed, MethodHandle constructor) {
      super(proposed);
      this.constructor = constructor;
    }

    @Override
    public @Nullable Object createFromObjectWith(
        DeserializationContext context, @Nullable Object[] arguments) {
      try {
        return (Object) constructor.invokeExact(arguments);
      } catch (Throwable e) {
        return context.handleInstantiationProblem(
            getValueClass(), arguments, rewrapCtorProblem(context, e));
      }
    }
  }
}
