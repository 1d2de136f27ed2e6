package io.github.agoraflux.transport;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Netty's view of a {@link HostResolver}. */
final class ResolverAdapter extends AddressResolverGroup<InetSocketAddress> {

  private final HostResolver resolver;

  ResolverAdapter(HostResolver resolver) {
    this.resolver = resolver;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new Adapter(executor, resolver);
  }

  private static final class Adapter extends AbstractAddressResolver<InetSocketAddress> {

    private final HostResolver resolver;

    Adapter(EventExecutor executor, HostResolver resolver) {
      super(executor, InetSocketAddress.class);
      this.resolver = resolver;
    }

    @Override
    protected boolean doIsResolved(InetSocketAddress address) {
      return !address.isUnresolved();
    }

    @Override
    protected void doResolve(InetSocketAddress unresolved, Promise<InetSocketAddress> promise) {
      resolve(unresolved, promise::tryFailure, addresses -> promise.trySuccess(addresses.get(0)));
    }

    @Override
    protected void doResolveAll(
        InetSocketAddress unresolved, Promise<List<InetSocketAddress>> promise) {
      resolve(unresolved, promise::tryFailure, promise::trySuccess);
    }

    private void resolve(
        InetSocketAddress unresolved,
        java.util.function.Consumer<Throwable> failure,
        java.util.function.Consumer<List<InetSocketAddress>> success) {
      String host = unresolved.getHostString();
      resolver
          .resolve(host, unresolved.getPort())
          .filter(addresses -> !addresses.isEmpty())
          .subscribe(success, failure, () -> failure.accept(new UnknownHostException(host)));
    }
  }
}
