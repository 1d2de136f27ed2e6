package io.github.agoraflux.queue;

import io.github.agoraflux.time.TimeSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import reactor.test.subscriber.TestSubscriber;

/**
 * The Reactive Streams TCK over what lies in a queue. A queue lets in one subscriber at a time, so
 * every publisher here is a queue of its own; what the TCK says of several subscribers is optional
 * and refused.
 */
public class ReadOnceQueueVerification extends PublisherVerification<Integer> {

  /** Waits long enough for signals that must come, and briefly for those that must not. */
  public ReadOnceQueueVerification() {
    super(new TestEnvironment(500, 100), 100);
  }

  @Override
  public Publisher<Integer> createPublisher(long elements) {
    return queue(elements).drain();
  }

  /** A queue that has its subscriber already refuses the next. */
  @Override
  public Publisher<Integer> createFailedPublisher() {
    ReadOnceQueue<Integer> queue = queue(1);
    queue.drain().subscribe(TestSubscriber.builder().initialRequest(0).build());
    return queue.drain();
  }

  private static ReadOnceQueue<Integer> queue(long elements) {
    FakeEvents server = new FakeEvents((int) Math.min(elements, Integer.MAX_VALUE), 4);
    return ReadOnceQueue.of(server.fetch(), 4, TimeSource.system());
  }

  /** Optional, and not offered: a queue that can be read once has one subscriber at a time. */
  @Override
  public void optional_spec111_maySupportMultiSubscribe() {}

  /** Optional, and not offered: a queue that can be read once has one subscriber at a time. */
  @Override
  public void optional_spec111_registeredSubscribersMustReceiveOnNextOrOnCompleteSignals() {}

  /** Optional, and not offered: a queue that can be read once has one subscriber at a time. */
  @Override
  public void
      optional_spec111_multicast_mustProduceTheSameElementsInTheSameSequenceToAllOfItsSubscribersWhenRequestingOneByOne() {}

  /** Optional, and not offered: a queue that can be read once has one subscriber at a time. */
  @Override
  public void
      optional_spec111_multicast_mustProduceTheSameElementsInTheSameSequenceToAllOfItsSubscribersWhenRequestingManyUpfront() {}

  /** Optional, and not offered: a queue that can be read once has one subscriber at a time. */
  @Override
  public void
      optional_spec111_multicast_mustProduceTheSameElementsInTheSameSequenceToAllOfItsSubscribersWhenRequestingManyUpfrontAndCompleteAsExpected() {}
}
