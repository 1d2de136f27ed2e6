package io.github.agoraflux.testsupport.secrets;

import static net.bytebuddy.matcher.ElementMatchers.hasParameters;
import static net.bytebuddy.matcher.ElementMatchers.hasType;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isSubTypeOf;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.returns;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;
import static net.bytebuddy.matcher.ElementMatchers.whereAny;

import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatcher;
import org.jspecify.annotations.Nullable;

/**
 * Lets the library and its tests tell of the secrets and the exceptions they make. It knows their
 * classes by name only, because the library's own tests need this module.
 */
final class LibraryAgent {

  private static final String LIBRARY = "io.github.agoraflux.";
  private static final ElementMatcher<TypeDescription> LIBRARY_TYPE =
      nameStartsWith(LIBRARY).and(not(nameStartsWith(LIBRARY + "testsupport.secrets.")));

  private LibraryAgent() {}

  static void install() {
    new AgentBuilder.Default()
        .disableClassFormatChanges()
        .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
        .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
        .type(LIBRARY_TYPE)
        .transform((type, description, loader, module, domain) -> everywhere(type))
        .type(named(LIBRARY + "value.Secret"))
        .transform(
            (type, description, loader, module, domain) ->
                type.visit(Advice.to(SecretMade.class).on(isConstructor())))
        .type(named(LIBRARY + "error.AgoraException"))
        .transform(
            (type, description, loader, module, domain) ->
                type.visit(Advice.to(ExceptionMade.class).on(isConstructor())))
        .installOn(ByteBuddyAgent.install());
  }

  private static DynamicType.Builder<?> everywhere(DynamicType.Builder<?> type) {
    ElementMatcher<TypeDescription> exception = isSubTypeOf(Throwable.class);
    return type.visit(Advice.to(ExceptionThrown.class).on(isMethod()))
        .visit(Advice.to(ExceptionReturned.class).on(isMethod().and(returns(exception))))
        .visit(
            Advice.to(ExceptionTaken.class)
                .on(isMethod().and(hasParameters(whereAny(hasType(exception))))))
        .visit(
            Advice.to(CustomerSecretRead.class)
                .on(named("customerSecret").and(takesNoArguments()).and(returns(String.class))));
  }

  /** Inlined into every method. */
  private static final class ExceptionThrown {

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(@Advice.Thrown @Nullable Throwable thrown) {
      if (thrown != null) {
        RaisedExceptions.note(thrown);
      }
    }
  }

  /** Inlined into the methods that make an exception for others to signal. */
  private static final class ExceptionReturned {

    @Advice.OnMethodExit
    static void exit(@Advice.Return @Nullable Throwable made) {
      if (made != null) {
        RaisedExceptions.note(made);
      }
    }
  }

  /** Inlined into the methods that are told of an exception, such as what handles a signal. */
  private static final class ExceptionTaken {

    @Advice.OnMethodEnter
    static void enter(@Advice.AllArguments @Nullable Object[] arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Throwable thrown) {
          RaisedExceptions.note(thrown);
        }
      }
    }
  }

  /** Inlined into the accessors of what the simulator and test credentials keep as text. */
  private static final class CustomerSecretRead {

    @Advice.OnMethodExit
    static void exit(@Advice.Return String text) {
      WatchedSecrets.watch(text);
    }
  }

  /** Inlined into the constructor of {@code Secret}. */
  private static final class SecretMade {

    @Advice.OnMethodExit
    static void exit(@Advice.Argument(0) String text) {
      WatchedSecrets.watch(text);
    }
  }

  /** Inlined into the constructor of {@code AgoraException}, so that none needs to be thrown. */
  private static final class ExceptionMade {

    @Advice.OnMethodExit
    static void exit(@Advice.This Throwable made) {
      RaisedExceptions.note(made);
    }
  }
}
