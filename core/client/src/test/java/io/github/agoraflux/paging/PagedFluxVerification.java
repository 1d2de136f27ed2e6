package io.github.agoraflux.paging;

import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;

/** The Reactive Streams TCK over the items of a list. */
public class PagedFluxVerification extends PublisherVerification<Integer> {

  /** Waits long enough for signals that must come, and briefly for those that must not. */
  public PagedFluxVerification() {
    super(new TestEnvironment(500, 100), 100);
  }

  @Override
  public Publisher<Integer> createPublisher(long elements) {
    FakePages server = new FakePages((int) Math.min(elements, Integer.MAX_VALUE), 3);
    return PagedFlux.of(server::fetch);
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
