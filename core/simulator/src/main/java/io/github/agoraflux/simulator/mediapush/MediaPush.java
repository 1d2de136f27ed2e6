package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.PerProject;
import io.github.agoraflux.simulator.product.Quota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The Media Push API.
 *
 * <p>Where Agora's documents are silent, it behaves like this: an update whose sequence is not
 * higher than the highest so far succeeds and changes nothing; one that would change a fixed field
 * is answered with 400, also when it changes others; a field mask that names what the body does not
 * have is answered with 400; a converter is not found in any region but its own; an App ID of
 * another account is answered with 401. The idle time is kept and told, but nobody ever idles: a
 * test ends a converter with {@link Converters#destroy}.
 *
 * @see <a
 *     href="https://docs.agora.io/en/Interactive%20Broadcast/streaming_product?platform=RESTful">Agora
 *     Media Push RESTful API</a>
 */
public final class MediaPush extends BasicService {

  private static final String PROJECT = "/v1/projects/{appId}";
  private static final String CONVERTERS = "/{region}" + PROJECT + "/rtmp-converters";
  private static final String CONVERTER = CONVERTERS + "/{converterId}";

  private static final ErrorBodies ERRORS =
      MessageErrors.ofMedia(
          Map.ofEntries(
              Map.entry(403, "The project lacks permission to use this function."),
              Map.entry(404, "Resource cannot be found/has been destroyed."),
              Map.entry(
                  409,
                  "Resource with the same name already exists. Use the existing resource;"
                      + " otherwise, delete it, and create a new resource."),
              Map.entry(500, "Internal errors."),
              Map.entry(501, "The method requested has not been implemented."),
              Map.entry(
                  503, "The server is temporarily overloading. Retry with a backoff strategy."),
              Map.entry(
                  504,
                  "Gateway timeout. Check whether the resource is created; if not, re-create a new"
                      + " resource.")),
          "Invalid parameter: %s. Replace it, and retry.");

  private final InstantSource clock;
  private final Duration connecting;
  private final int mostConverters;
  private final PerProject<Converters> projects;

  /**
   * Begins with no converter.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param connecting how long a new converter takes to connect
   * @param mostConverters how many converters a project may have at the same time
   */
  public MediaPush(Account account, InstantSource clock, Duration connecting, int mostConverters) {
    super(account, ERRORS);
    this.clock = clock;
    this.connecting = connecting;
    this.mostConverters = mostConverters;
    this.projects = new PerProject<>(() -> new Converters(clock));
  }

  /**
   * The converters of a project.
   *
   * @param appId the App ID of the project
   * @return its converters
   */
  public Converters converters(String appId) {
    return projects.of(appId);
  }

  @Override
  public List<Endpoint> endpoints() {
    ConverterOperations converters =
        new ConverterOperations(
            clock, mostConverters, new ConverterViews(clock, connecting), this::converters);
    return List.of(
        Endpoint.of("media-push.create", "POST", CONVERTERS, converters::create)
            .limitedBy(Quota.per("appId", 50)),
        Endpoint.of("media-push.get", "GET", CONVERTER, converters::get)
            .limitedBy(Quota.per("converterId", 50)),
        Endpoint.of("media-push.update", "PATCH", CONVERTER, converters::update)
            .limitedBy(Quota.per("converterId", 2)),
        Endpoint.of("media-push.delete", "DELETE", CONVERTER, converters::delete)
            .limitedBy(Quota.per("appId", 50)),
        Endpoint.of("media-push.list", "GET", PROJECT + "/rtmp-converters", converters::list),
        Endpoint.of(
            "media-push.list-by-channel",
            "GET",
            PROJECT + "/channels/{cname}/rtmp-converters",
            converters::listByChannel));
  }

  @Override
  public List<String> requestIdHeaders() {
    return List.of("X-Request-ID", "X-Custom-Request-ID");
  }
}
