package io.github.agoraflux.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AccessorNamingStrategy;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.DefaultAccessorNamingStrategy;

/**
 * Only a record's components travel. Its other methods, {@code isKnown()} or {@code getTotal()},
 * are for people and never become fields of a request.
 */
@SuppressWarnings("NullAway") // Jackson is not annotated: null means "not a property"
final class ComponentNaming extends DefaultAccessorNamingStrategy.Provider {

  private static final long serialVersionUID = 1L;

  @Override
  public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass type) {
    return new DefaultAccessorNamingStrategy.RecordNaming(config, type) {
      @Override
      public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
        return _fieldNames.contains(name) ? name : null;
      }

      @Override
      public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
        return null;
      }
    };
  }
}
