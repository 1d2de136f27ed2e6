package io.github.agoraflux.simulator.mediagateway;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.Authentication;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Handler;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Quota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Media Gateway API, with Basic credentials and with signatures.
 *
 * <p>Where Agora's documents are silent, it behaves like this: templates belong to a region, as
 * keys do; a template is told as {@code data} with {@code templateId} and {@code settings}; ranges
 * are the widest that any source states; a key that has expired can still be asked for; a stream
 * that is pushed when its key expires goes on.
 *
 * @see <a href="https://docs.agora.io/en/media-gateway/reference/rest-api/overview">Media Gateway
 *     RESTful API</a>
 */
public final class MediaGateway implements ProductService {

  private static final int CHANGES_A_SECOND = 50;
  private static final int QUERIES_A_SECOND = 100;
  private static final String INGRESS = "/{region}/v1/projects/{appId}/rtls/ingress";
  private static final String KEYS = INGRESS + "/streamkeys";
  private static final String KEY = KEYS + "/{streamKey}";
  private static final String TEMPLATES = INGRESS + "/stream-templates";
  private static final String TEMPLATE = TEMPLATES + "/{templateId}";
  private static final String STREAMS = INGRESS + "/online-streams";
  private static final String STREAM = STREAMS + "/{sid}";

  private final Account account;
  private final InstantSource clock;
  private final Duration connecting;
  private final Regions regions;

  /**
   * Begins with nothing.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param connecting how long a new stream takes until audio and video arrive
   */
  public MediaGateway(Account account, InstantSource clock, Duration connecting) {
    this.account = account;
    this.clock = clock;
    this.connecting = connecting;
    this.regions = new Regions(clock);
  }

  /**
   * What a project has in a region.
   *
   * @param appId the App ID of the project
   * @param region the region: {@code cn}, {@code ap}, {@code na} or {@code eu}
   * @return its keys, templates and streams
   * @throws IllegalArgumentException if there is no such region
   */
  public Ingress ingress(String appId, String region) {
    return regions.of(appId, region);
  }

  @Override
  public List<Endpoint> endpoints() {
    return Stream.of(keys(), templates(), streams()).flatMap(List::stream).toList();
  }

  private List<Endpoint> keys() {
    KeyOperations keys = new KeyOperations(clock, regions);
    return List.of(
        change("create-stream-key", "POST", KEYS, keys::create),
        query("get-stream-key", KEY, keys::get),
        change("delete-stream-key", "DELETE", KEY, keys::destroy));
  }

  private List<Endpoint> templates() {
    TemplateOperations templates = new TemplateOperations(regions);
    return List.of(
        change("put-template", "PUT", TEMPLATE, templates::put),
        change("update-template", "PATCH", TEMPLATE, templates::update),
        change("delete-template", "DELETE", TEMPLATE, templates::delete),
        query("get-template", TEMPLATE, templates::get),
        query("list-templates", TEMPLATES, templates::list),
        change("set-global-template", "PUT", INGRESS + "/appconfig", templates::setGlobal));
  }

  private List<Endpoint> streams() {
    StreamOperations streams = new StreamOperations(clock, connecting, regions);
    return List.of(
        query("list-streams", STREAMS, streams::list),
        query("get-stream", STREAM, streams::get),
        change("mute-stream", "POST", STREAM + "/mute", streams::mute)
            .alsoAt(STREAMS + "/mute/{sid}"),
        change("disconnect-stream", "DELETE", STREAM, streams::disconnect));
  }

  private static Endpoint change(String verb, String method, String path, Handler handler) {
    return Endpoint.of("media-gateway." + verb, method, path, handler)
        .limitedBy(Quota.per("appId", CHANGES_A_SECOND));
  }

  private static Endpoint query(String verb, String path, Handler handler) {
    return Endpoint.of("media-gateway." + verb, "GET", path, handler)
        .limitedBy(Quota.per("appId", QUERIES_A_SECOND));
  }

  @Override
  public ErrorBodies errors() {
    return GatewayErrors.BODIES;
  }

  @Override
  public Authentication authentication() {
    return account.basicOrHmac();
  }
}
