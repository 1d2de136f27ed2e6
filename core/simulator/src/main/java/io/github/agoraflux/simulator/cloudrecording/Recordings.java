package io.github.agoraflux.simulator.cloudrecording;

import io.github.agoraflux.simulator.product.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The recordings of a project. Time is looked at when somebody looks: a recording that nobody was
 * in the channel of for its idle time has ended, and one of a web page after its longest duration.
 */
public final class Recordings {

  private static final int MOST = 50;

  private record Recorder(String cname, String uid) {}

  private final InstantSource clock;
  private final Function<String, List<Long>> hosts;
  private final Map<String, Resource> resources = new ConcurrentHashMap<>();
  private final Map<String, Recording> recordings = new ConcurrentHashMap<>();

  /** The recording that each user of a channel was last started for. */
  private final Map<Recorder, String> latest = new ConcurrentHashMap<>();

  private final AtomicInteger most = new AtomicInteger(MOST);

  /**
   * Begins with no recording.
   *
   * @param clock tells the time
   * @param hosts tells who sends media into a channel
   */
  public Recordings(InstantSource clock, Function<String, List<Long>> hosts) {
    this.clock = clock;
    this.hosts = hosts;
  }

  /**
   * The recordings that run.
   *
   * @return each as it is now, in the order of their start
   */
  public List<Recording> running() {
    return recordings.keySet().stream()
        .flatMap(sid -> find(sid).stream())
        .filter(Recording::isRunning)
        .sorted((one, other) -> one.startedAt().compareTo(other.startedAt()))
        .toList();
  }

  /**
   * A recording, also one that has ended.
   *
   * @param sid its ID
   * @return the recording as it is now, or nothing if there never was one
   */
  public Optional<Recording> find(String sid) {
    return Optional.ofNullable(
        recordings.computeIfPresent(
            sid,
            (id, recording) ->
                recording.at(clock.instant(), !hostsOf(recording.cname()).isEmpty())));
  }

  /**
   * How many resources were acquired, used or not.
   *
   * @return their number
   */
  public int acquired() {
    return resources.size();
  }

  /**
   * How many recordings were ever started.
   *
   * @return their number
   */
  public int started() {
    return recordings.size();
  }

  /**
   * Ends a recording as if its user had been removed from the channel.
   *
   * @param sid its ID
   * @return whether it ran
   */
  public boolean remove(String sid) {
    boolean ran = find(sid).filter(Recording::isRunning).isPresent();
    change(sid, recording -> recording.ended(clock.instant(), Recording.End.REMOVED));
    return ran;
  }

  /**
   * Moves a recording to another server, which takes its time: until then calls are answered that
   * there is no such recording, though it runs.
   *
   * @param sid its ID
   * @param time how long
   */
  public void migrate(String sid, Duration time) {
    change(sid, recording -> recording.hidden(clock.instant().plus(time)));
  }

  /**
   * Sets how many recordings may run at the same time; 50 at first.
   *
   * @param number the number
   */
  public void limit(int number) {
    most.set(number);
  }

  List<Long> hostsOf(String cname) {
    return hosts.apply(cname);
  }

  boolean isFull() {
    return running().size() >= most.get();
  }

  Resource add(Function<String, Resource> made) {
    Resource resource = made.apply(Ids.hex() + Ids.hex());
    resources.put(resource.id(), resource);
    return resource;
  }

  Optional<Resource> resource(String id) {
    return Optional.ofNullable(resources.get(id));
  }

  /**
   * Starts a recording with a resource, unless another request has used it, or its user is in the
   * channel already. Of requests for one user one at a time is looked at.
   */
  Optional<Recording> start(Resource resource, Function<String, Recording> made) {
    String sid = Ids.hex();
    String started =
        latest.compute(
            new Recorder(resource.cname(), resource.uid()),
            (recorder, other) ->
                isRunning(other) || !use(resource, sid) ? other : put(sid, made.apply(sid)));
    return sid.equals(started) ? find(sid) : Optional.empty();
  }

  private boolean isRunning(@Nullable String sid) {
    return sid != null && find(sid).filter(Recording::isRunning).isPresent();
  }

  private boolean use(Resource resource, String sid) {
    Resource used =
        resources.computeIfPresent(
            resource.id(), (id, known) -> known.sid() == null ? known.usedBy(sid) : known);
    return used != null && sid.equals(used.sid());
  }

  private String put(String sid, Recording recording) {
    recordings.put(sid, recording);
    return sid;
  }

  Optional<Recording> change(String sid, UnaryOperator<Recording> change) {
    return Optional.ofNullable(
        recordings.computeIfPresent(sid, (id, recording) -> change.apply(recording)));
  }

  Instant now() {
    return clock.instant();
  }
}
