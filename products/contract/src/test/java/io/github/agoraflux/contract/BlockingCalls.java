package io.github.agoraflux.contract;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls, and references to methods, that would make a thread wait. */
final class BlockingCalls {

  /** What blocks, by the beginning of its owner's name. */
  private static final Map<String, String> BLOCKING =
      Map.of(
          "reactor.core.publisher.", "block.*|toIterable|toStream",
          "java.lang.Thread", "sleep|join",
          "java.lang.Object", "wait|notify|notifyAll",
          "java.util.concurrent.CountDownLatch", "await",
          "java.util.concurrent.Semaphore", "acquire.*",
          "java.net.InetAddress",
              "getByName|getAllByName|getLocalHost|getHostName|getCanonicalHostName|isReachable");

  /** What blocks of futures of any kind, Netty's included. */
  private static final Pattern OF_FUTURES = Pattern.compile("get|join|await.*|sync.*");

  private BlockingCalls() {}

  static @Nullable String in(JavaClass type) {
    List<String> calls =
        type.getAccessesFromSelf().stream()
            .map(JavaAccess::getTarget)
            .filter(BlockingCalls::blocks)
            .map(AccessTarget::getFullName)
            .sorted()
            .toList();
    return calls.isEmpty() ? null : "calls " + calls;
  }

  private static boolean blocks(AccessTarget target) {
    return isOfAFuture(target) || isListed(target);
  }

  private static boolean isOfAFuture(AccessTarget target) {
    return OF_FUTURES.matcher(target.getName()).matches()
        && target.getOwner().isAssignableTo(Future.class);
  }

  private static boolean isListed(AccessTarget target) {
    return BLOCKING.entrySet().stream()
        .anyMatch(
            it ->
                target.getOwner().getName().startsWith(it.getKey())
                    && target.getName().matches(it.getValue()));
  }
}
