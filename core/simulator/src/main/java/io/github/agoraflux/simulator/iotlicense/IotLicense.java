package io.github.agoraflux.simulator.iotlicense;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.Quota;
import io.github.agoraflux.simulator.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The IoT license API.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a device that is activated again
 * gets the license it has; licenses of an unknown kind are answered with 404; when all are
 * consumed, the answer is 403.
 *
 * @see <a href="https://docs.agora.io/en/iot/develop/licensing">Agora licensing for IoT devices</a>
 */
public final class IotLicense extends BasicService {

  private static final int LONGEST_KEY = 63;

  private static final ErrorBodies ERRORS =
      MessageErrors.of(
          Map.of(
              400, "Bad request",
              401, "Unauthorized",
              403, "Forbidden",
              404, "Resource not found",
              429, "Too many requests",
              500, "Internal error"));

  private final Licenses licenses = new Licenses();

  /**
   * Begins without licenses.
   *
   * @param account whose projects it serves
   */
  public IotLicense(Account account) {
    super(account, ERRORS);
  }

  /**
   * The licenses that were bought.
   *
   * @return the licenses, to be added to
   */
  public Licenses licenses() {
    return licenses;
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        Endpoint.of("iot-license.activate", "POST", "/dabiz/license/v2/active", this::activate)
            .alsoAt("/global/dabiz/license/v2/active")
            .limitedBy(Quota.perAccount(10)));
  }

  private Answer activate(Call call) {
    if (!account().owns(call.requiredQuery("appid"))) {
      return ERRORS.unknownApp();
    }
    String pid = call.requiredQuery("pid");
    String device = call.requiredQuery("licenseKey");
    if (device.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
      throw call.invalid("licenseKey");
    }
    Licenses.Outcome outcome = licenses.activate(pid, device);
    if (outcome instanceof Licenses.Outcome.Licensed licensed) {
      return licensed(licensed);
    }
    return outcome instanceof Licenses.Outcome.SoldOut
        ? ERRORS.of(403, "no license left")
        : ERRORS.of(404, "license not found");
  }

  private static Answer licensed(Licenses.Outcome.Licensed licensed) {
    Sku sku = licensed.sku();
    return Answer.json(
            200,
            Json.object(
                "code",
                200,
                "data",
                Json.object(
                    "license",
                    licensed.license(),
                    "skuView",
                    Json.object(
                        "product", sku.product(),
                        "name", sku.name(),
                        "mediaType", sku.mediaType(),
                        "minutes", sku.minutes(),
                        "period", sku.period()))))
        .acted();
  }
}
