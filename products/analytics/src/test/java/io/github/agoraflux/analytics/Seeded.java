package io.github.agoraflux.analytics;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.simulator.analytics.Sample;
import io.github.agoraflux.simulator.analytics.Session;
import io.github.agoraflux.simulator.analytics.Trouble;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** A project with two calls, of which one is over and one began a quarter of an hour ago. */
final class Seeded implements AutoCloseable {

  /** The full hour in which the call that is over began. */
  static final Instant HOUR = Instant.parse("2026-01-01T10:00:00Z");

  static final Instant END = HOUR.plusSeconds(600);

  /** The beginning of a window within the call that goes on. */
  static final Instant WINDOW = Instant.parse("2026-01-02T03:00:00Z");

  final Wire<Analytics> wire = new Wire<>(Analytics::over);
  final Session anna =
      Session.of(1, HOUR, END)
          .with("country", "China")
          .with("region", "Shanghai")
          .with("sdk", "4.1.1")
          .with("device", "phone")
          .troubled(
              new Trouble(Trouble.Kind.AUDIO_FREEZE, HOUR.plusSeconds(70), Duration.ofSeconds(24)))
          .measured(
              Sample.of(20_003, HOUR.plusSeconds(10), 126),
              Sample.of(20_003, HOUR.plusSeconds(12), 127.5),
              new Sample(20_011, 2, HOUR.plusSeconds(10), BigDecimal.TEN));
  final Session ben =
      Session.of(2, HOUR.plusSeconds(300), END)
          .onTheWeb()
          .audioOnly()
          .with("country", "Germany")
          .with("sdk", "3.6.1.1")
          .joining(Duration.ofSeconds(7));
  final Session server = Session.of(3, HOUR, END).with("os", "Linux");
  final Session failed = Session.of(4, HOUR.plusSeconds(5), END).joining(null);
  final CallKey call;

  Seeded() {
    String id = wire.agora().calls().add("room", anna, ben, server, failed);
    call = new CallKey(CallId.of(id), HOUR, END);
    wire.agora()
        .calls()
        .add(
            "live",
            Session.of(7, WINDOW.minusSeconds(600), null)
                .with("sdk", "4.1.1")
                .with("device", "tablet")
                .troubled(
                    new Trouble(
                        Trouble.Kind.NETWORK_DELAY, WINDOW.plusSeconds(25), Duration.ofSeconds(5))),
            Session.of(8, WINDOW.plusSeconds(30), null).with("sdk", "3.6.1.1"));
  }

  Analytics product() {
    return wire.product();
  }

  String sent() {
    return wire.lastRequest().rawPath() + "?" + wire.lastRequest().rawQuery();
  }

  @Override
  public void close() {
    wire.close();
  }
}
