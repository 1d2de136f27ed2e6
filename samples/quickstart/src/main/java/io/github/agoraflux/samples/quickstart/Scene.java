package io.github.agoraflux.samples.quickstart;

import reactor.core.publisher.Mono;

/** One thing to show. */
interface Scene {

  /** What is shown. */
  String title();

  /** Shows it; emits whether what it promises held. */
  Mono<Boolean> play(Stage stage);
}
