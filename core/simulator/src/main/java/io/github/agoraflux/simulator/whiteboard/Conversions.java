package io.github.agoraflux.simulator.whiteboard;

import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.whiteboard.ConversionTask.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conversions of a data center, carried out one after another: each waits for the time a
 * connection takes at least, and is carried out for twice as long.
 */
public final class Conversions {

  private static final int USUAL_LIMIT = 100;
  private static final int USUAL_PAGES = 2;
  private static final Duration MEMORY = Duration.ofDays(7);
  private static final Pattern FORMAT = Pattern.compile("[^?#]*\\.([A-Za-z0-9]{1,5})([?#].*)?");
  private static final List<String> ANY_FORMAT = List.of("ppt", "pptx", "doc", "docx", "pdf");

  private final InstantSource clock;
  private final Duration step;
  private final AtomicInteger limit = new AtomicInteger(USUAL_LIMIT);
  private final Map<String, Document> documents = new ConcurrentHashMap<>();
  private final AtomicReference<ConversionQueue> queue =
      new AtomicReference<>(ConversionQueue.EMPTY);

  Conversions(InstantSource clock, Duration step) {
    this.clock = clock;
    this.step = step;
  }

  /**
   * Bounds the queue.
   *
   * @param most how many conversions may wait and be carried out at once; 100 unless set
   */
  public void limit(int most) {
    limit.set(most);
  }

  /**
   * Tells of a file how long it is. Files that nobody told of have two pages.
   *
   * @param resource where it is
   * @param pages how many pages it has
   */
  public void document(String resource, int pages) {
    documents.put(resource, new Document(pages, null, null));
  }

  /**
   * Tells of a file that it cannot be converted.
   *
   * @param resource where it is
   * @param errorCode the code its conversions fail with
   * @param errorMessage the words they fail with
   */
  public void broken(String resource, String errorCode, String errorMessage) {
    documents.put(resource, new Document(0, errorCode, errorMessage));
  }

  /**
   * A conversion of the last seven days.
   *
   * @param uuid its id
   * @return the conversion, or nothing if there is none
   */
  public Optional<ConversionTask> find(String uuid) {
    Instant oldest = clock.instant().minus(MEMORY);
    return queue().find(uuid).filter(task -> !task.created().isBefore(oldest));
  }

  /**
   * The conversions that wait.
   *
   * @return the ids, the next first
   */
  public List<String> waiting() {
    return queue().waiting().stream().map(ConversionTask::uuid).toList();
  }

  ConversionQueue queue() {
    return change(same -> same);
  }

  /** Puts a conversion into the queue, or nothing if that is full. */
  Optional<ConversionTask> start(String resource, String type, boolean preview, String format) {
    if (queue().length() >= limit.get()) {
      return Optional.empty();
    }
    Document document = documents.getOrDefault(resource, document(resource, type));
    ConversionTask task =
        new ConversionTask(Ids.hex(), type, preview, format, document, clock.instant(), null);
    change(known -> known.with(task));
    return Optional.of(task);
  }

  /** Cancels a conversion that has not ended. */
  boolean cancel(String uuid) {
    boolean goesOn = queue().isWaiting(uuid) || queue().isRunning(uuid);
    change(known -> known.without(uuid, clock.instant()));
    return goesOn;
  }

  void move(String uuid, boolean front) {
    change(known -> known.moved(uuid, front));
  }

  long percentage(ConversionTask task) {
    return task.percentage(clock.instant(), step.plus(step));
  }

  private ConversionQueue change(UnaryOperator<ConversionQueue> change) {
    return queue.updateAndGet(known -> change.apply(known.at(clock.instant(), step)));
  }

  /** A file that nobody told of is judged by its name, if that says of what format it is. */
  private static Document document(String resource, String type) {
    Matcher name = FORMAT.matcher(resource.substring(resource.lastIndexOf('/') + 1));
    String format = name.matches() ? name.group(1).toLowerCase(Locale.ROOT) : "pptx";
    if (!ANY_FORMAT.contains(format)) {
      return new Document(0, "2010201", "unsupported file format");
    }
    return type.equals("dynamic") && !format.equals("pptx")
        ? new Document(0, "2010202", "dynamic conversion only support pptx")
        : new Document(USUAL_PAGES, null, null);
  }
}
