package io.github.agoraflux.contract.bad;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

/** Classes that each break one rule of the house, to show that the rules can tell. */
public final class Bad {

  private Bad() {}

  /** Breaks a rule. */
  public static final class Blocks {
    Object now(Mono<Object> later) {
      return later.block();
    }
  }

  /** Breaks a rule. */
  public static final class BlocksByReference {
    Function<Mono<Object>, Object> now() {
      return Mono::block;
    }
  }

  /** Breaks a rule. */
  public static final class BlocksForTheFirst {
    Object now(Flux<Object> later) {
      return later.blockFirst();
    }
  }

  /** Breaks a rule. */
  public static final class Iterates {
    Iterable<Object> now(Flux<Object> later) {
      return later.toIterable();
    }
  }

  /** Breaks a rule. */
  public static final class Streams {
    Object now(Flux<Object> later) {
      return later.toStream();
    }
  }

  /** Breaks a rule. */
  public static final class Sleeps {
    void sleep() throws InterruptedException {
      Thread.sleep(1);
    }
  }

  /** Breaks a rule. */
  public static final class Joins {
    Object now(CompletableFuture<Object> later) {
      return later.join();
    }
  }

  /** Breaks a rule. */
  public static final class Gets {
    Object now(Future<Object> later) throws ExecutionException, InterruptedException {
      return later.get();
    }
  }

  /** Breaks a rule. */
  public static final class GetsOfMono {
    Object now(Mono<Object> later) throws ExecutionException, InterruptedException {
      return later.toFuture().get();
    }
  }

  /** Breaks a rule. */
  public static final class SyncsNetty {
    Promise<Object> now(Promise<Object> later) throws InterruptedException {
      return later.sync();
    }
  }

  /** Breaks a rule. */
  public static final class Awaits {
    void now(CountDownLatch latch) throws InterruptedException {
      latch.await();
    }
  }

  /** Breaks a rule. */
  public static final class Acquires {
    void now(Semaphore semaphore) throws InterruptedException {
      semaphore.acquire();
    }
  }

  /** Breaks a rule. */
  public static final class Resolves {
    InetAddress now(String host) throws UnknownHostException {
      return InetAddress.getByName(host);
    }
  }

  /** Keeps the rule, though its names are near those that break it. */
  public static final class WaitsForNothing {
    Object now(CompletableFuture<Object> later, Object other) {
      return later.getNow(other);
    }

    InetAddress here() {
      return InetAddress.getLoopbackAddress();
    }

    Object its(AtomicReference<Object> reference) {
      return reference.get();
    }
  }

  /** Breaks a rule. */
  public static final class Synchronizes {
    synchronized void alone() {}
  }

  /** Breaks a rule. */
  public static final class Locks {
    final ReentrantLock lock = new ReentrantLock();
  }

  /** Returns a type of Netty. */
  public static class ReturnsNetty {
    /** Returns it. */
    public ByteBuf bytes() {
      throw new UnsupportedOperationException();
    }
  }

  /** Takes a type of Reactor Netty. */
  public static class TakesReactorNetty {
    /** Takes it. */
    public TakesReactorNetty(HttpClient client) {}
  }

  /** Hides a type of Jackson among its type arguments, in a protected method. */
  public static class HidesJackson {
    /** Hides it. */
    protected List<Optional<? extends JsonNode[]>> trees() {
      throw new UnsupportedOperationException();
    }
  }

  /** Is bounded by a type of Netty. */
  public interface BoundedByNetty<T extends ByteBuf> extends Publisher<T> {}

  /** Has a field of Jackson's type. */
  public static class HasJackson {
    /** The field. */
    public final JsonNode tree = null;
  }

  /** Shows annotations alone, which is allowed. */
  public record Annotated(@JsonProperty("n") String name) {

    private static JsonNode hidden() {
      throw new UnsupportedOperationException();
    }

    static int size() {
      return hidden().size();
    }
  }

  /** Breaks a rule. */
  public static final class StaticState {
    static int count;
  }

  /** Breaks a rule. */
  public static final class PublicArray {
    @SuppressWarnings("MutablePublicArray")
    public static final int[] NUMBERS = {1};
  }

  /** Breaks a rule. */
  public static final class NameUtils {}

  /** Breaks a rule. */
  public static final class ConverterReq {}

  /** Breaks a rule. */
  public static final class ChannelManager {}

  /** Breaks a rule. */
  public interface IChannel {}
}
