package io.github.agoraflux.iotlicense;

import static io.github.agoraflux.limit.QuotaScope.ACCOUNT;

import io.github.agoraflux.AgoraClient;
import io.github.agoraflux.operation.Operation;
import reactor.core.publisher.Mono;

/** The operation as data, and the verb as one expression. */
final class IotLicenseOperations implements IotLicense {

  private static final Operation.Template<Answers.Activated> AS_IN_COLLECTION =
      activateAt("/dabiz/license/v2/active");

  private static final Operation.Template<Answers.Activated> AS_DOCUMENTED =
      activateAt("/global/dabiz/license/v2/active");

  private final AgoraClient agora;
  private final Operation.Template<Answers.Activated> activate;

  IotLicenseOperations(AgoraClient agora, IotLicenseSettings settings) {
    this.agora = agora;
    this.activate =
        settings.activationPath() == ActivationPath.DOCUMENTATION
            ? AS_DOCUMENTED
            : AS_IN_COLLECTION;
  }

  private static Operation.Template<Answers.Activated> activateAt(String path) {
    return Operation.named("iot-license.activate")
        .post(path)
        .quota(ACCOUNT.permits(10).perSecond())
        .ifOutcomeUnknown("activate again with the same product id and license key")
        .returns(Answers.Activated.class)
        .judgedBy((status, answer) -> answer.judge());
  }

  @Override
  public Mono<License> activate(ActivationSpec spec) {
    return agora
        .execute(
            activate
                .call()
                .query("pid", spec.productId())
                .query("licenseKey", spec.licenseKey())
                .query("appid", agora.appId())
                .query(spec.extra()))
        .flatMap(answer -> Mono.justOrEmpty(answer.data()));
  }
}
