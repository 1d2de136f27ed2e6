package io.github.agoraflux.samples.dashboard.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The buttons that only a demo has. */
@RestController
@Profile("demo")
class DemoController {

  /**
   * What to do.
   *
   * @param disturbance which disturbance begins
   */
  record Request(Disturbance disturbance) {}

  private final Disturbances disturbances;

  DemoController(Disturbances disturbances) {
    this.disturbances = disturbances;
  }

  /** That there is something here tells the page that this is a demo. */
  @GetMapping("/api/demo")
  Disturbance[] choices() {
    return Disturbance.values();
  }

  @PostMapping("/api/demo")
  Mono<Void> disturb(@RequestBody Request request) {
    return disturbances.begin(request.disturbance());
  }
}
