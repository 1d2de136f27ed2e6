package io.github.agoraflux.iotlicense;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Specs;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * IoT License: licenses that devices consume. An interface of verbs, so that it can be mocked or
 * decorated.
 *
 * <p>Nothing is sent before a subscription, and every subscription is a call of its own. Failures
 * are {@link io.github.agoraflux.error.AgoraException}s: {@code RejectedException} and its kinds
 * for what Agora refuses, in its status or in the {@code code} of its answer, and {@code
 * ServerException}; bad arguments are refused with {@link IllegalArgumentException} before anything
 * is sent.
 *
 * <p>Quota: 10 calls a second for each account.
 *
 * <p>Source: <a href="https://docs.agora.io/en/iot/develop/licensing">Agora licensing for IoT
 * devices</a>.
 */
public interface IotLicense {

  /**
   * IoT License for a client's project.
   *
   * @param agora the client to call through
   * @return a face without state of its own
   */
  static IotLicense over(AgoraClient agora) {
    return over(agora, settings -> {});
  }

  /**
   * IoT License for a client's project, where Agora's sources disagree as the caller decides.
   *
   * @param agora the client to call through
   * @param settings fills in what shall not be as by default
   * @return a face without state of its own
   */
  static IotLicense over(AgoraClient agora, Consumer<IotLicenseSettingsBuilder> settings) {
    return new IotLicenseOperations(
        agora,
        Specs.built(
            IotLicenseSettingsBuilder::builder, settings, IotLicenseSettingsBuilder::build));
  }

  /**
   * Activates a device: it consumes one license. Never repeated once sent, because Agora does not
   * say whether the same device would consume another one: after {@link
   * io.github.agoraflux.error.OutcomeUnknownException} activate it again with the same product id
   * and license key, and with no other.
   *
   * @param spec which device, and which kind of license
   * @return its license
   */
  Mono<License> activate(ActivationSpec spec);

  /**
   * Activates a device.
   *
   * @param spec fills in which device, and which kind of license
   * @return its license
   * @see #activate(ActivationSpec)
   */
  default Mono<License> activate(Consumer<ActivationSpecBuilder> spec) {
    return Specs.filled(ActivationSpec::builder, spec, ActivationSpecBuilder::build)
        .flatMap(this::activate);
  }
}
