package io.github.agoraflux.mediagateway;

import static io.github.agoraflux.limit.QuotaScope.PROJECT;
import static io.github.agoraflux.operation.AuthScheme.BASIC;
import static io.github.agoraflux.operation.AuthScheme.HMAC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agoraflux.harness.Wire;
import io.github.agoraflux.operation.Operation;
import io.github.agoraflux.operation.Repeatability;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented rates, what may be repeated, and what is. */
class MediaGatewayQuotasTest {

  @RegisterExtension static final Wire<MediaGateway> wire = new Wire<>(Verbs::impatient);

  @ParameterizedTest
  @CsvSource({
    "create-stream-key, UNSAFE, 50",
    "get-stream-key, SAFE, 100",
    "delete-stream-key, IDEMPOTENT, 50",
    "put-template, IDEMPOTENT, 50",
    "update-template, IDEMPOTENT, 50",
    "delete-template, IDEMPOTENT, 50",
    "get-template, SAFE, 100",
    "list-templates, SAFE, 100",
    "set-global-template, IDEMPOTENT, 50",
    "list-streams, SAFE, 100",
    "get-stream, SAFE, 100",
    "mute-stream, IDEMPOTENT, 50",
    "disconnect-stream, IDEMPOTENT, 50"
  })
  void areAsDocumented(String verb, Repeatability repeatability, int aSecond) {
    Operation.Template<?> called = wire.calledBy(Verbs.ALL.get(verb));

    assertThat(called.id()).isEqualTo("media-gateway." + verb);
    assertThat(called.repeatability()).isEqualTo(repeatability);
    assertThat(called.schemes()).containsExactly(BASIC, HMAC);
    assertThat(called.quotas()).isEqualTo(List.of(PROJECT.permits(aSecond).perSecond()));
  }
}
