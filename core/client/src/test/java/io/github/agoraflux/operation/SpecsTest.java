package io.github.agoraflux.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** When a caller's lambda runs, and where its failures go. */
class SpecsTest {

  @Test
  void buildsAnewForEverySubscription() {
    Mono<List<String>> spec =
        Specs.filled(ArrayList<String>::new, list -> list.add("one"), List::copyOf);

    StepVerifier.create(spec.concatWith(spec))
        .expectNext(List.of("one"), List.of("one"))
        .verifyComplete();
  }

  @Test
  void failsWithWhatTheLambdaThrew() {
    StepVerifier.create(
            Specs.filled(
                ArrayList<String>::new,
                list -> {
                  throw new IllegalArgumentException("name must be given");
                },
                List::copyOf))
        .verifyErrorMessage("name must be given");
  }

  @Test
  void buildsAtOnceWhatIsNoRequest() {
    List<String> settings =
        Specs.built(ArrayList<String>::new, list -> list.add("one"), List::copyOf);

    assertThat(settings).containsExactly("one");
  }
}
