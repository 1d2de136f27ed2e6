package io.github.agoraflux.harness;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records and enums that JSON is read into and written from, which a native image has to be
 * told of: they are made and read by reflection, and by nothing else.
 */
public final class ReflectedTypes {

  private static final String HOME = "io.github.agoraflux.";

  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final Set<TypeVariable<?>> variables = new HashSet<>();

  private ReflectedTypes() {}

  /**
   * What is needed for a body or an answer.
   *
   * @param root the type that JSON is made of, or made into
   * @return the project's records and enums among it and all that it is composed of
   */
  public static Set<Class<?>> reachableFrom(Type root) {
    ReflectedTypes types = new ReflectedTypes();
    types.visit(root);
    return types.found();
  }

  /**
   * What is needed for a body as it is, also where its type does not tell, as a map of anything.
   *
   * @param body what JSON is made of
   * @return the project's records and enums in it, and all that these are composed of
   */
  public static Set<Class<?>> in(@Nullable Object body) {
    ReflectedTypes types = new ReflectedTypes();
    types.visitValue(body);
    return types.found();
  }

  private Set<Class<?>> found() {
    return seen.stream()
        .filter(type -> type.isRecord() || type.isEnum())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void visitValue(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(this::visitValue);
      map.values().forEach(this::visitValue);
    } else if (value instanceof Iterable<?> several) {
      several.forEach(this::visitValue);
    } else if (value instanceof Enum<?> constant) {
      visit(constant.getDeclaringClass());
    } else if (value instanceof Record) {
      visit(value.getClass());
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        visitValue(read(component, value));
      }
    }
  }

  private static @Nullable Object read(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " must be readable", e);
    }
  }

  private void visit(Type type) {
    if (type instanceof Class<?> raw) {
      visitClass(raw);
    } else if (type instanceof ParameterizedType generic) {
      visit(generic.getRawType());
      visitAll(generic.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      visit(array.getGenericComponentType());
    } else if (type instanceof WildcardType wildcard) {
      visitAll(wildcard.getUpperBounds());
    } else if (type instanceof TypeVariable<?> variable && variables.add(variable)) {
      visitAll(variable.getBounds());
    }
  }

  private void visitAll(Type[] types) {
    Arrays.stream(types).forEach(this::visit);
  }

  private void visitClass(Class<?> type) {
    if (type.isArray()) {
      visit(type.getComponentType());
    } else if (type.getName().startsWith(HOME) && seen.add(type)) {
      if (type.isSealed()) {
        visitAll(type.getPermittedSubclasses());
      }
      if (type.isRecord()) {
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .forEach(this::visit);
      }
    }
  }
}
