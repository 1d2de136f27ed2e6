package io.github.agoraflux.paging;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The Reactive Streams TCK over a list that is read ahead and arrives on other threads. */
public class PagedFluxReadAheadVerification extends PublisherVerification<Integer> {

  /** Waits long enough for signals that must come, and briefly for those that must not. */
  public PagedFluxReadAheadVerification() {
    super(new TestEnvironment(500, 100), 100);
  }

  @Override
  public Publisher<Integer> createPublisher(long elements) {
    FakePages server = new FakePages((int) Math.min(elements, Integer.MAX_VALUE), 3);
    // Not by fetch, which lets one in at a time: here several subscribers read ahead at once.
    PagedFlux<Integer> items =
        PagedFlux.of(
            from ->
                Mono.fromSupplier(() -> server.page(from)).publishOn(Schedulers.boundedElastic()));
    return items.readAhead(2);
  }

  /** None: the list is fetched, and so fails, only on demand. */
  @Override
  public Publisher<Integer> createFailedPublisher() {
    return null;
  }

  /** Not a rule for lists: they fail when they are fetched, so never before the first demand. */
  @Override
  public void optional_spec104_mustSignalOnErrorWhenFails() {}

  /** Not a rule for lists: they fail when they are fetched, so never before the first demand. */
  @Override
  public void
      required_spec109_mayRejectCallsToSubscribeIfPublisherIsUnableOrUnwillingToServeThemRejectionMustTriggerOnErrorAfterOnSubscribe() {}
}
