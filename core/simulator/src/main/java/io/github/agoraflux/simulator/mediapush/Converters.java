package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.product.Ids;
import io.github.agoraflux.simulator.seed.Seeds;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The converters of a project: a stock of seeds first, then those that were created. */
public final class Converters {

  /** Created converters are numbered from here, so that seeds can be added at any time. */
  private static final long FIRST_CREATED = 1L << 32;

  private final Seeds<Converter> seeds;
  private final ConcurrentNavigableMap<Long, Converter> created = new ConcurrentSkipListMap<>();
  private final Map<String, Long> numbersById = new ConcurrentHashMap<>();
  private final Map<String, String> idsByName = new ConcurrentHashMap<>();
  private final AtomicLong next = new AtomicLong(FIRST_CREATED);

  /**
   * Begins with no converter.
   *
   * @param clock tells when seeds were created
   */
  public Converters(InstantSource clock) {
    this.seeds = new Seeds<>(new SeedConverters(clock.instant())::make);
  }

  /**
   * Adds running converters named {@code converter-00001} and on, which cost no memory.
   *
   * @param count how many
   */
  public void seed(int count) {
    seeds.plant(count);
  }

  /**
   * A converter.
   *
   * @param id its ID
   * @return the converter as it is now, or nothing if there is none
   */
  public Optional<Converter> find(String id) {
    Optional<Integer> seed = seed(id);
    if (seed.isPresent()) {
      return seed.map(seeds::get);
    }
    return Optional.ofNullable(numbersById.get(id)).map(created::get);
  }

  /**
   * A converter.
   *
   * @param name its name
   * @return the converter as it is now, or nothing if there is none
   */
  public Optional<Converter> findByName(String name) {
    return Optional.ofNullable(idsByName.get(name))
        .flatMap(this::find)
        .or(() -> seedNamed(name).map(seeds::get));
  }

  /**
   * Destroys a converter, as the service does with one that was idle for too long.
   *
   * @param id its ID
   * @return whether there was one
   */
  public boolean destroy(String id) {
    Optional<Integer> seed = seed(id);
    if (seed.isPresent()) {
      Optional<Converter> known = seed.map(seeds::get);
      known.ifPresent(converter -> seeds.change(seed.orElseThrow(), same -> null));
      return known.isPresent();
    }
    Long number = numbersById.remove(id);
    Converter gone = number == null ? null : created.remove(number);
    if (gone != null) {
      idsByName.remove(gone.name(), id);
    }
    return gone != null;
  }

  /**
   * How many converters there are.
   *
   * @return their number
   */
  public int size() {
    return seeds.size() + numbersById.size();
  }

  /**
   * Converters in the order they were created.
   *
   * @param number the number to begin with, 0 for the first
   * @param limit how many to give at most
   * @return the converters
   */
  public List<Converter> from(long number, int limit) {
    List<Converter> page = new ArrayList<>();
    if (number <= seeds.last()) {
      page.addAll(seeds.from((int) number, limit));
    }
    created.tailMap(number, true).values().stream()
        .limit(limit - (long) page.size())
        .forEach(page::add);
    return page;
  }

  /**
   * The converters of a channel.
   *
   * @param channel the name of the channel
   * @return the converters in the order they were created
   */
  public List<Converter> ofChannel(String channel) {
    Stream<Converter> seed = SeedConverters.CHANNEL.number(channel).map(seeds::get).stream();
    return Stream.concat(
            seed, created.values().stream().filter(each -> each.rtcChannel().equals(channel)))
        .toList();
  }

  /** Adds a converter unless its name is taken; nothing if it is. */
  Optional<Converter> add(String name, Function<Place, Converter> maker) {
    String id = Ids.hex();
    if (!name.isEmpty()
        && (seedNamed(name).map(seeds::get).isPresent()
            || idsByName.putIfAbsent(name, id) != null)) {
      return Optional.empty();
    }
    long number = next.getAndIncrement();
    Converter converter = maker.apply(new Place(id, number));
    created.put(number, converter);
    numbersById.put(id, number);
    return Optional.of(converter);
  }

  /** Changes a converter, atomically; nothing if it does not exist. */
  Optional<Converter> change(String id, UnaryOperator<Converter> change) {
    Function<@Nullable Converter, @Nullable Converter> ifThere =
        known -> known == null ? null : change.apply(known);
    Optional<Integer> seed = seed(id);
    if (seed.isPresent()) {
      return seed.map(number -> seeds.change(number, ifThere));
    }
    return Optional.ofNullable(numbersById.get(id))
        .map(number -> created.computeIfPresent(number, (same, known) -> change.apply(known)));
  }

  private Optional<Integer> seed(String id) {
    return SeedConverters.number(id).filter(number -> number >= 1 && number <= seeds.last());
  }

  private Optional<Integer> seedNamed(String name) {
    return SeedConverters.NAME.number(name).filter(number -> number <= seeds.last());
  }

  /**
   * The place of a new converter.
   *
   * @param id its ID
   * @param number its number
   */
  record Place(String id, long number) {}
}
