package io.github.agoraflux.simulator.mediapush;

import io.github.agoraflux.simulator.json.Json;
import io.github.agoraflux.simulator.json.Shape;
import io.github.agoraflux.simulator.product.Call;
import io.github.agoraflux.simulator.product.MessageErrors;
import io.github.agoraflux.simulator.product.Refusal;
import io.github.agoraflux.simulator.wire.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The six verbs on converters. */
final class ConverterOperations {

  private static final int PAGE_SIZE = 500;
  private static final Answer DESTROYED =
      Answer.json(404, "{\"reason\":\"Resource is not found and destroyed.\"}");
  private static final Answer QUOTA_EXCEEDED =
      MessageErrors.message(429, "Resource quota limit exceeded.");

  private static final Shape ANY_CONVERTER =
      Shape.object(
          Shape.required("converter", Shape.object()),
          Shape.optional("fields", Shape.text(0, Integer.MAX_VALUE)));
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";

  private final InstantSource clock;
  private final int mostConverters;
  private final ConverterViews views;
  private final Function<String, Converters> projects;

  ConverterOperations(
      InstantSource clock,
      int mostConverters,
      ConverterViews views,
      Function<String, Converters> projects) {
    this.clock = clock;
    this.mostConverters = mostConverters;
    this.views = views;
    this.projects = projects;
  }

  Answer create(Call call) {
    String region = region(call);
    String hint = call.query("regionHintIp");
    if (hint != null && !hint.matches(IPV4)) {
      throw call.invalid("regionHintIp");
    }
    Map<String, @Nullable Object> spec = ConverterSpec.of(converter(call.body(ANY_CONVERTER)));
    call.check(spec, ConverterShape.CONVERTER);
    Converters converters = converters(call);
    if (converters.size() >= mostConverters) {
      throw new Refusal(QUOTA_EXCEEDED);
    }
    Instant now = clock.instant();
    String name = spec.get("name") instanceof String text ? text : "";
    Converter made =
        converters
            .add(name, at -> new Converter(at.id(), at.number(), region, spec, now, now, -1))
            .orElseThrow(() -> new Refusal(call.errors().of(409)));
    return found(made, views.brief(made)).acted();
  }

  Answer get(Call call) {
    Converter known = known(call).orElseThrow(() -> new Refusal(DESTROYED));
    return found(known, views.full(known));
  }

  Answer update(Call call) {
    Converter known = known(call).orElseThrow(() -> gone(call));
    long sequence = call.requiredNumber("sequence");
    Map<String, @Nullable Object> body = call.body(ANY_CONVERTER);
    ConverterUpdate update =
        new ConverterUpdate(call, sequence, ConverterSpec.of(converter(body)), mask(body));
    AtomicBoolean applied = new AtomicBoolean();
    Converter now =
        converters(call)
            .change(
                known.id(),
                converter -> {
                  applied.set(update.isNewFor(converter));
                  return update.applyTo(converter, clock.instant());
                })
            .orElseThrow(() -> gone(call));
    Answer answer = found(now, views.brief(now));
    return applied.get() ? answer.acted() : answer;
  }

  private static List<String> mask(Map<String, @Nullable Object> body) {
    return body.get("fields") instanceof String fields && !fields.isBlank()
        ? Arrays.stream(fields.split(",", -1))
            .map(String::strip)
            .map(path -> path.equals("idleTimeOut") ? "idleTimeout" : path)
            .toList()
        : List.of();
  }

  Answer delete(Call call) {
    Converter known = known(call).orElseThrow(() -> gone(call));
    if (!converters(call).destroy(known.id())) {
      throw gone(call);
    }
    return Answer.empty(200).header("X-Resource-ID", known.id()).acted();
  }

  Answer list(Call call) {
    Converters converters = converters(call);
    List<Converter> page = converters.from(cursor(call), PAGE_SIZE + 1);
    return page(call, page, converters.size());
  }

  Answer listByChannel(Call call) {
    List<Converter> all = converters(call).ofChannel(call.variable("cname"));
    long cursor = cursor(call);
    List<Converter> page =
        all.stream().filter(each -> each.number() >= cursor).limit(PAGE_SIZE + 1L).toList();
    return page(call, page, all.size());
  }

  /** Shows a page that was read one converter too far, so that the next page is known. */
  private Answer page(Call call, List<Converter> readAhead, int total) {
    List<Converter> shown = readAhead.subList(0, Math.min(PAGE_SIZE, readAhead.size()));
    long next = readAhead.size() > PAGE_SIZE ? readAhead.get(PAGE_SIZE).number() : 0;
    return Answer.json(
        200,
        Json.object(
            "success",
            true,
            "data",
            Json.object(
                "total_count",
                total,
                "cursor",
                next,
                "members",
                shown.stream().map(each -> views.member(each, call.appId())).toList())));
  }

  private static long cursor(Call call) {
    return call.number("cursor", 0);
  }

  private static Map<String, @Nullable Object> converter(Map<String, @Nullable Object> body) {
    return Json.asObject(body.get("converter")).orElseThrow();
  }

  private Optional<Converter> known(Call call) {
    String region = region(call);
    return converters(call)
        .find(call.variable("converterId"))
        .filter(converter -> converter.region().equals(region));
  }

  private static String region(Call call) {
    String region = call.variable("region");
    if (!List.of("cn", "ap", "na", "eu").contains(region)) {
      throw gone(call);
    }
    return region;
  }

  private Converters converters(Call call) {
    return projects.apply(call.appId());
  }

  private static Answer found(Converter converter, Map<String, @Nullable Object> view) {
    return Answer.json(200, Json.write(view)).header("X-Resource-ID", converter.id());
  }

  private static Refusal gone(Call call) {
    return new Refusal(call.errors().of(404));
  }
}
