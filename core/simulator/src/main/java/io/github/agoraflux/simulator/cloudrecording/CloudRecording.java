package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.BasicService;
import io.github.agoraflux.simulator.product.Endpoint;
import io.github.agoraflux.simulator.product.ErrorBodies;
import io.github.agoraflux.simulator.product.Quota;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * The Cloud Recording API.
 *
 * <p>Where Agora's documents are silent, it behaves like this: a resource that is unknown, expired
 * or for another scene, and names that differ from those it was acquired with, are answered with
 * 400 and code 2. A recording is idle while nobody is in its channel who sends media; time is
 * looked at with each request. A canvas that is too large ends a composite recording right after
 * its start, as Agora says of mistakes it finds late. For as long as a recording takes to start, a
 * second stop meets one that is exiting; later it meets none. A stop that is not to wait answers
 * names alone. Files have names after 15 s in every mode. Notifications are not sent.
 *
 * @see <a href="https://docs.agora.io/en/cloud-recording/rest-api/acquire">Agora Cloud Recording
 *     RESTful API</a>
 */
public final class CloudRecording extends BasicService {

  private static final String RECORDINGS = "/v1/apps/{appId}/cloud_recording";
  private static final String RESOURCE = RECORDINGS + "/resourceid/{resourceId}";
  private static final String RECORDING = RESOURCE + "/sid/{sid}/mode/{mode}";
  private static final Quota QUOTA =
      new Quota("cloud-recording", 10, Duration.ofSeconds(1), call -> Optional.of(call.appId()));
  private static final ErrorBodies ERRORS = new RecordingErrors();

  private final InstantSource clock;
  private final Duration connecting;
  private final BiFunction<String, String, List<Long>> hosts;
  private final Map<String, Recordings> projects = new ConcurrentHashMap<>();

  /**
   * Begins with no recording.
   *
   * @param account whose projects it serves
   * @param clock tells the time
   * @param connecting how long a recording takes to start, and to exit
   * @param hosts tells who sends media into a channel, given App ID and channel name
   */
  public CloudRecording(
      Account account,
      InstantSource clock,
      Duration connecting,
      BiFunction<String, String, List<Long>> hosts) {
    super(account, ERRORS);
    this.clock = clock;
    this.connecting = connecting;
    this.hosts = hosts;
  }

  /**
   * The recordings of a project.
   *
   * @param appId the App ID of the project
   * @return its recordings
   */
  public Recordings recordings(String appId) {
    return projects.computeIfAbsent(
        appId, id -> new Recordings(clock, cname -> hosts.apply(id, cname)));
  }

  @Override
  public List<Endpoint> endpoints() {
    RecordingOperations recordings = new RecordingOperations(connecting, this::recordings);
    return List.of(
        Endpoint.of("cloud-recording.acquire", "POST", RECORDINGS + "/acquire", recordings::acquire)
            .limitedBy(QUOTA),
        Endpoint.of(
                "cloud-recording.start", "POST", RESOURCE + "/mode/{mode}/start", recordings::start)
            .limitedBy(QUOTA),
        Endpoint.of("cloud-recording.query", "GET", RECORDING + "/query", recordings::query)
            .limitedBy(QUOTA),
        Endpoint.of("cloud-recording.update", "POST", RECORDING + "/update", recordings::update)
            .limitedBy(QUOTA),
        Endpoint.of(
                "cloud-recording.update-layout",
                "POST",
                RECORDING + "/updateLayout",
                recordings::updateLayout)
            .limitedBy(QUOTA),
        Endpoint.of("cloud-recording.stop", "POST", RECORDING + "/stop", recordings::stop)
            .limitedBy(QUOTA));
  }
}
