package io.github.agoraflux.samples.quickstart;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.auth.BasicCredential;
import io.github.agoraflux.failover.CallerRegion;
import io.github.agoraflux.simulator.AgoraSimulator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.Loggers;

/**
 * Shows AgoraFlux at work: {@code simulator} against an Agora in this process, {@code live} the
 * part that only reads against the real one, with {@code AGORA_APP_ID}, {@code AGORA_CUSTOMER_ID}
 * and {@code AGORA_CUSTOMER_SECRET} from the environment. Exits with 0 if every promise was kept.
 */
public final class Quickstart {

  private static final Logger NETTY_LOG = Logger.getLogger("reactor.netty");

  private static final int CHANNELS = 1200;
  private static final int CONVERTERS = 1200;

  private Quickstart() {}

  /**
   * Runs the tour.
   *
   * @param args {@code simulator} or {@code live}; nothing means {@code simulator}
   */
  public static void main(String[] args) {
    // The scenes tell what they promise; what Reactor Netty says of a connection that was meant to
    // break would only hide it.
    NETTY_LOG.setLevel(Level.OFF);
    Loggers.useJdkLoggers();
    String mode = args.length == 0 ? "simulator" : args[0];
    System.exit(run(mode, new Stage(System.out)));
  }

  static int run(String mode, Stage stage) {
    return switch (mode) {
      case "simulator", "" -> onSimulator(stage);
      case "live", "--live" -> live(stage);
      default -> {
        stage.say("usage: quickstart [simulator|live]");
        yield 2;
      }
    };
  }

  private static int onSimulator(Stage stage) {
    try (AgoraSimulator agora =
            AgoraSimulator.start(
                settings -> settings.seedChannels(CHANNELS).seedConverters(CONVERTERS));
        AgoraClient client = clientOf(agora)) {
      stage.say(
          "An Agora in this process, with %,d channels and %,d converters.", CHANNELS, CONVERTERS);
      return play(
          stage,
          List.of(
              new StreamChannels(client),
              new BanCycle(client),
              new SlowConsumer(client, () -> agora.journal().count("media-push.list")),
              new HeldToQuota(client, 100, Optional.of(agora.journal())),
              new DyingPrimary(client, agora)));
    }
  }

  private static int live(Stage stage) {
    try (AgoraClient client =
        AgoraClient.builder()
            .appId(environment("AGORA_APP_ID"))
            .credential(
                BasicCredential.of(
                    environment("AGORA_CUSTOMER_ID"), environment("AGORA_CUSTOMER_SECRET")))
            .build()) {
      stage.say("Agora itself, read only.");
      return play(
          stage,
          List.of(
              new StreamChannels(client),
              new SlowConsumer(client, () -> -1L),
              new HeldToQuota(client, 40, Optional.empty())));
    }
  }

  private static int play(Stage stage, List<Scene> scenes) {
    Mono<Boolean> tour =
        Flux.fromIterable(scenes)
            .concatMap(scene -> scene.play(stage.open(scene.title())).defaultIfEmpty(false))
            .all(kept -> kept)
            .onErrorResume(
                error -> {
                  stage.say("  failed: %s", error);
                  return Mono.just(false);
                });
    boolean kept = Boolean.TRUE.equals(tour.block());
    stage.say(kept ? "%nAll promises kept." : "%nA promise was broken.");
    return kept ? 0 : 1;
  }

  /**
   * Calls Agora's own domains over TLS; the resolver leads them to the simulator, one listener for
   * each domain.
   */
  private static AgoraClient clientOf(AgoraSimulator agora) {
    return AgoraClient.builder()
        .appId(agora.appId())
        .credential(BasicCredential.of(agora.customerId(), agora.customerSecret()))
        .region(CallerRegion.EU_CENTRAL)
        .http(
            http ->
                http.trust(agora.certificate())
                    .resolver(
                        (host, port) ->
                            Mono.fromCallable(() -> agora.lookup(host))
                                .subscribeOn(Schedulers.boundedElastic())))
        .build();
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " must be set in the environment");
    }
    return value;
  }
}
