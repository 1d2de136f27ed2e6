package io.github.agoraflux.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.agoraflux.contract.bad.Bad;
import io.github.agoraflux.contract.bad.circle.one.There;
import io.github.agoraflux.contract.bad.circle.two.Back;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of the house finds the class that breaks it. */
class HouseRulesCanFailTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("offenders")
  void isFound(ArchRule rule, Class<?> offender, String complaint) {
    JavaClasses classes = new ClassFileImporter().importClasses(offender);

    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(offender.getName())
        .hasMessageContaining(complaint);
  }

  static Stream<Arguments> offenders() {
    return Stream.of(
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Blocks.class, "Mono.block()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.BlocksByReference.class, "Mono.block()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.BlocksForTheFirst.class, "blockFirst()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Iterates.class, "toIterable()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Streams.class, "toStream()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Sleeps.class, "Thread.sleep(long)"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Joins.class, "CompletableFuture.join()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Gets.class, "Future.get()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.GetsOfMono.class, "Future.get()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.SyncsNetty.class, "Promise.sync()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Awaits.class, "CountDownLatch.await()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Acquires.class, "Semaphore.acquire()"),
        Arguments.of(HouseRules.NO_BLOCKING_CALLS, Bad.Resolves.class, "InetAddress.getByName("),
        Arguments.of(HouseRules.NO_SYNCHRONIZED_METHODS, Bad.Synchronizes.class, "alone()"),
        Arguments.of(HouseRules.NO_LOCKS, Bad.Locks.class, "ReentrantLock"),
        foreign(Bad.ReturnsNetty.class, "io.netty.buffer.ByteBuf"),
        foreign(Bad.TakesReactorNetty.class, "reactor.netty.http.client.HttpClient"),
        foreign(Bad.HidesJackson.class, "tools.jackson.databind.JsonNode"),
        foreign(Bad.BoundedByNetty.class, "io.netty.buffer.ByteBuf"),
        foreign(Bad.HasJackson.class, "tools.jackson.databind.JsonNode"),
        Arguments.of(HouseRules.NO_STATIC_STATE, Bad.StaticState.class, "count"),
        Arguments.of(HouseRules.NO_PUBLIC_ARRAYS, Bad.PublicArray.class, "NUMBERS"),
        Arguments.of(HouseRules.NAMES_OF_THE_FIELD, Bad.NameUtils.class, "no name"),
        Arguments.of(HouseRules.NAMES_OF_THE_FIELD, Bad.ConverterReq.class, "no name"),
        Arguments.of(HouseRules.NAMES_OF_THE_FIELD, Bad.ChannelManager.class, "no name"),
        Arguments.of(HouseRules.NAMES_OF_THE_FIELD, Bad.IChannel.class, "no name"),
        Arguments.of(HouseRules.NULL_MARKED, Bad.class, "without @NullMarked"));
  }

  private static Arguments foreign(Class<?> offender, String complaint) {
    return Arguments.of(HouseRules.NO_FOREIGN_TYPES_IN_SIGNATURES, offender, complaint);
  }

  @Test
  void circlesAreFound() {
    JavaClasses circle = new ClassFileImporter().importClasses(There.class, Back.class);

    assertThatThrownBy(() -> HouseRules.NO_CIRCLES.check(circle))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected");
  }

  @Test
  void whatOnlySoundsLikeWaitingIsFine() {
    JavaClasses allowed = new ClassFileImporter().importClasses(Bad.WaitsForNothing.class);

    assertThatCode(() -> HouseRules.NO_BLOCKING_CALLS.check(allowed)).doesNotThrowAnyException();
  }

  @Test
  void annotationsOfJacksonMayBeSeen() {
    JavaClasses allowed = new ClassFileImporter().importClasses(Bad.Annotated.class);

    assertThatCode(() -> HouseRules.NO_FOREIGN_TYPES_IN_SIGNATURES.check(allowed))
        .doesNotThrowAnyException();
  }
}
