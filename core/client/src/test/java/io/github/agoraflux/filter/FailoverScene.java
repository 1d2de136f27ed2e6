package io.github.agoraflux.filter;

import io.github.agoraflux.exchange.Call;
import io.github.agoraflux.exchange.Exchange;
import io.github.agoraflux.exchange.Reply;
import io.github.agoraflux.failover.Domains;
import io.github.agoraflux.failover.FailoverSettings;
import io.github.agoraflux.operation.Repeatability;
import io.github.agoraflux.time.TimeSource;
import java.time.Duration;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

/** A failover over a scripted transport, in virtual time. */
final class FailoverScene {

  /** No jitter, so that times are exact. */
  static final FailoverSettings SETTINGS = FailoverSettings.defaults().jitter(0);

  final VirtualTimeScheduler clock = VirtualTimeScheduler.create();
  final ScriptedExchange wire = new ScriptedExchange(TimeSource.of(clock));
  final Exchange failover;

  FailoverScene(Domains domains) {
    this(domains, SETTINGS);
  }

  FailoverScene(Domains domains, FailoverSettings settings) {
    this.failover = wire.filter(Failover.over(domains, settings, TimeSource.of(clock)));
  }

  /** Begins a call. */
  TestSubscriber<Reply> begin(Call call) {
    TestSubscriber<Reply> subscriber = TestSubscriber.create();
    failover.exchange(call).subscribe(subscriber);
    return subscriber;
  }

  TestSubscriber<Reply> begin(Repeatability repeatability) {
    return begin(Samples.call(repeatability));
  }

  /** Makes a call and waits for its end. */
  TestSubscriber<Reply> complete(Repeatability repeatability) {
    TestSubscriber<Reply> subscriber = begin(repeatability);
    pass(Duration.ofSeconds(15));
    return subscriber;
  }

  void pass(Duration duration) {
    clock.advanceTimeBy(duration);
  }
}
