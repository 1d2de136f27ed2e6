package io.github.agoraflux.simulator.iotlicense;

import io.github.agoraflux.simulator.product.Ids;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The licenses that were bought, and the devices that consumed them. */
public final class Licenses {

  /** The licenses of one kind: how many are left, and which device has which. */
  private record Stock(Sku sku, int left, Map<String, String> byDevice) {

    Stock given(String device, String license) {
      Map<String, String> more = new LinkedHashMap<>(byDevice);
      more.put(device, license);
      return new Stock(sku, left - 1, more);
    }
  }

  /** What came of an activation. */
  sealed interface Outcome {

    /** The device has a license, perhaps of an earlier activation. */
    record Licensed(String license, Sku sku) implements Outcome {}

    /** There are no licenses of this kind. */
    record Unknown() implements Outcome {}

    /** All licenses of this kind are consumed. */
    record SoldOut() implements Outcome {}
  }

  private final Map<String, Stock> stocks = new ConcurrentHashMap<>();

  /** Begins without any. */
  Licenses() {}

  /**
   * Buys licenses; they replace those of the same kind.
   *
   * @param pid what identifies their kind
   * @param sku what they are good for
   * @param count how many
   */
  public void buy(String pid, Sku sku, int count) {
    stocks.put(pid, new Stock(sku, count, Map.of()));
  }

  /**
   * How many licenses of a kind are not consumed.
   *
   * @param pid what identifies their kind
   * @return their number, 0 if there never were any
   */
  public int left(String pid) {
    Stock stock = stocks.get(pid);
    return stock == null ? 0 : stock.left();
  }

  /**
   * The licenses of a kind that devices consumed.
   *
   * @param pid what identifies their kind
   * @return the license of each device
   */
  public Map<String, String> activated(String pid) {
    Stock stock = stocks.get(pid);
    return stock == null ? Map.of() : Map.copyOf(stock.byDevice());
  }

  Outcome activate(String pid, String device) {
    AtomicReference<Outcome> outcome = new AtomicReference<>(new Outcome.Unknown());
    stocks.computeIfPresent(
        pid,
        (same, stock) -> {
          String license = license(stock, device);
          outcome.set(
              license == null ? new Outcome.SoldOut() : new Outcome.Licensed(license, stock.sku()));
          return license == null || stock.byDevice().containsKey(device)
              ? stock
              : stock.given(device, license);
        });
    return outcome.get();
  }

  private static @Nullable String license(Stock stock, String device) {
    String known = stock.byDevice().get(device);
    if (known != null || stock.left() == 0) {
      return known;
    }
    return Ids.hex().toUpperCase(Locale.ROOT);
  }
}
