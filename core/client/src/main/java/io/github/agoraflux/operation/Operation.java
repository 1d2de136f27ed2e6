package io.github.agoraflux.operation;

import io.github.agoraflux.limit.Quota;
import io.github.agoraflux.value.Check;
import io.github.agoraflux.value.Secret;
import io.github.agoraflux.value.WireValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call as data: a {@link Template} with its variables, query, headers and body filled in.
 * Immutable; nothing is sent until a client executes it.
 *
 * @param <R> the answer's type, {@link Void} for an operation that answers nothing
 */
public final class Operation<R> {

  private final Template<R> template;
  private final @Nullable String[] variables;
  private final List<Parameter> query;
  private final List<Parameter> headers;
  private final @Nullable Object body;

  private Operation(
      Template<R> template,
      @Nullable String[] variables,
      List<Parameter> query,
      List<Parameter> headers,
      @Nullable Object body) {
    this.template = template;
    this.variables = variables;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /**
   * Begins the description of an operation.
   *
   * @param id the operation's id: product and verb, such as {@code media-push.create}
   * @return what asks for method and path
   */
  public static Declaration named(String id) {
    return new Declaration(id);
  }

  /**
   * The description this call was made from.
   *
   * @return the template
   */
  public Template<R> template() {
    return template;
  }

  /**
   * The operation's id.
   *
   * @return product and verb, such as {@code media-push.create}
   */
  public String id() {
    return template.id();
  }

  /**
   * The same call with a path variable filled in.
   *
   * @param variable the variable's name in the template
   * @param value its value; typed ids and open enums stand for their wire value, a secret for its
   *     text
   * @return a new operation
   * @throws IllegalArgumentException if the template has no such variable, or the value is null
   */
  public Operation<R> with(String variable, Object value) {
    int index = template.path.indexOf(variable);
    if (index < 0) {
      throw new IllegalArgumentException(template.path + " has no variable " + variable);
    }
    @Nullable String[] filled = variables.clone();
    filled[index] = text(Check.given(variable, value));
    return new Operation<>(template, filled, query, headers, body);
  }

  /**
   * The same call with a path variable filled in, if the path has it and it is not filled in yet.
   *
   * @param variable the variable's name
   * @param value its value
   * @return this or a new operation
   */
  public Operation<R> withDefault(String variable, Object value) {
    int index = template.path.indexOf(variable);
    return index < 0 || variables[index] != null ? this : with(variable, value);
  }

  /**
   * The same call with one more query parameter.
   *
   * @param name the parameter's name
   * @param value its value; null leaves the parameter out
   * @return this or a new operation
   */
  public Operation<R> query(String name, @Nullable Object value) {
    return value == null
        ? this
        : new Operation<>(template, variables, plus(query, name, value), headers, body);
  }

  /**
   * The same call with more query parameters, such as those that Agora added yesterday.
   *
   * @param parameters the value of each name, in order
   * @return this or a new operation
   */
  public Operation<R> query(Map<String, ?> parameters) {
    Operation<R> call = this;
    for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
      call = call.query(parameter.getKey(), parameter.getValue());
    }
    return call;
  }

  /**
   * The same call with one more header.
   *
   * @param name the header's name
   * @param value its value; null leaves the header out
   * @return this or a new operation
   * @throws IllegalArgumentException if name or value could not stand in a header
   */
  public Operation<R> header(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    HeaderRules.check(name, text(value));
    return new Operation<>(template, variables, query, plus(headers, name, value), body);
  }

  /**
   * The same call with a body.
   *
   * @param body what is encoded as JSON
   * @return a new operation
   */
  public Operation<R> body(Object body) {
    return new Operation<>(template, variables, query, headers, body);
  }

  /**
   * The value of a path variable.
   *
   * @param variable the variable's name
   * @return its value, null if the path has no such variable or it is not filled in
   */
  public @Nullable String variable(String variable) {
    int index = template.path.indexOf(variable);
    return index < 0 ? null : variables[index];
  }

  /**
   * The headers this call adds of its own.
   *
   * @return name and value of each, in order
   */
  public List<Parameter> headers() {
    return headers;
  }

  /**
   * The query parameters, in order and not yet encoded.
   *
   * @return name and value of each
   */
  public List<Parameter> query() {
    return query;
  }

  /**
   * The body.
   *
   * @return what is encoded as JSON, null for none
   */
  public @Nullable Object body() {
    return body;
  }

  /**
   * The encoded path and query, as they stand in the request line.
   *
   * @return begins with a slash
   * @throws IllegalArgumentException if a variable is missing, or a value cannot stand in a path
   */
  public String target() {
    if (query.isEmpty()) {
      return template.path.filledIn(variables);
    }
    StringBuilder target = new StringBuilder(128);
    template.path.fillIn(target, variables);
    char separator = '?';
    for (Parameter parameter : query) {
      target.append(separator);
      PercentEncoding.append(target, "query parameter name", parameter.name());
      target.append('=');
      PercentEncoding.append(target, parameter.name(), parameter.value());
      separator = '&';
    }
    return target.toString();
  }

  @Override
  public String toString() {
    return template.toString();
  }

  private static List<Parameter> plus(List<Parameter> list, String name, Object value) {
    List<Parameter> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(new Parameter(name, text(value)));
    return List.copyOf(longer);
  }

  private static String text(Object value) {
    if (value instanceof Secret secret) {
      return secret.reveal();
    }
    return value instanceof WireValue<?> wrapped
        ? String.valueOf(wrapped.value())
        : String.valueOf(value);
  }

  /**
   * A name and its value. Prints without the value, which may be a token.
   *
   * @param name the name
   * @param value the value, not encoded
   */
  public record Parameter(String name, String value) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** An operation that has an id and awaits its method and path. */
  public static final class Declaration {

    private final String id;

    private Declaration(String id) {
      this.id = id;
    }

    /**
     * An operation that reads. Safe to repeat unless told otherwise.
     *
     * @param path with {@code {variables}}
     * @return the template
     */
    public Template<Void> get(String path) {
      return template(HttpMethod.GET, path, Repeatability.SAFE);
    }

    /**
     * An operation that creates or acts. Not repeated once sent unless told otherwise.
     *
     * @param path with {@code {variables}}
     * @return the template
     */
    public Template<Void> post(String path) {
      return template(HttpMethod.POST, path, Repeatability.UNSAFE);
    }

    /**
     * An operation that sets. Idempotent unless told otherwise.
     *
     * @param path with {@code {variables}}
     * @return the template
     */
    public Template<Void> put(String path) {
      return template(HttpMethod.PUT, path, Repeatability.IDEMPOTENT);
    }

    /**
     * An operation that changes a part. Idempotent unless told otherwise.
     *
     * @param path with {@code {variables}}
     * @return the template
     */
    public Template<Void> patch(String path) {
      return template(HttpMethod.PATCH, path, Repeatability.IDEMPOTENT);
    }

    /**
     * An operation that removes. Idempotent unless told otherwise.
     *
     * @param path with {@code {variables}}
     * @return the template
     */
    public Template<Void> delete(String path) {
      return template(HttpMethod.DELETE, path, Repeatability.IDEMPOTENT);
    }

    private Template<Void> template(HttpMethod method, String path, Repeatability repeatability) {
      return Template.of(id, method, new PathTemplate(path), repeatability);
    }
  }

  /**
   * The constant part of an operation. A product keeps one as a constant for each of its verbs.
   *
   * @param <R> the answer's type
   */
  public static final class Template<R> {

    private final String id;
    private final HttpMethod method;
    private final PathTemplate path;
    private final Repeatability repeatability;
    private final List<Quota> quotas;
    private final Set<AuthScheme> schemes;
    private final HostFamily hosts;
    private final String remedy;
    private final List<Duration> waits;
    private final Class<R> answer;
    private final Judges<R> judges;

    private Template(
        String id,
        HttpMethod method,
        PathTemplate path,
        Repeatability repeatability,
        List<Quota> quotas,
        Set<AuthScheme> schemes,
        HostFamily hosts,
        String remedy,
        List<Duration> waits,
        Class<R> answer,
        Judges<R> judges) {
      this.id = id;
      this.method = method;
      this.path = path;
      this.repeatability = repeatability;
      this.quotas = quotas;
      this.schemes = schemes;
      this.hosts = hosts;
      this.remedy = remedy;
      this.waits = waits;
      this.answer = answer;
      this.judges = judges;
    }

    private static Template<Void> of(
        String id, HttpMethod method, PathTemplate path, Repeatability repeatability) {
      return new Template<>(
          id,
          method,
          path,
          repeatability,
          List.of(),
          Set.of(AuthScheme.BASIC),
          HostFamily.AGORA,
          "look up the resource before repeating the call",
          List.of(),
          Void.class,
          new Judges<>(null, null));
    }

    /**
     * The same with a variable that stands nowhere in the path: what names the resource of a quota
     * where the path does not, such as a name in the body. Declared before the quota, filled in by
     * {@link #with}; it is not sent, and calls that do not fill it in are counted together.
     *
     * @param variable the variable's name
     * @return a new template
     * @throws IllegalArgumentException if the path has a variable of that name
     */
    public Template<R> labelledBy(String variable) {
      return new Template<>(
          id,
          method,
          path.labelled(variable),
          repeatability,
          quotas,
          schemes,
          hosts,
          remedy,
          waits,
          answer,
          judges);
    }

    /**
     * The same with a quota to draw on, beside those it has.
     *
     * @param quota the quota; several rates of one are joined by {@link Quota#and}
     * @return a new template
     * @throws IllegalArgumentException if it is counted together with another quota of this
     *     operation, or is a resource's that neither path nor label names
     */
    public Template<R> quota(Quota quota) {
      String variable = quota.variable();
      if (variable != null && path.indexOf(variable) < 0) {
        throw new IllegalArgumentException(
            "quota of " + id + " must name a variable of " + path + ", but was " + variable);
      }
      if (quotas.stream().anyMatch(other -> other.isCountedWith(quota))) {
        throw new IllegalArgumentException(
            "quota of " + id + " must differ from the others in scope or group, but was " + quota);
      }
      List<Quota> more = new ArrayList<>(quotas);
      more.add(quota);
      return new Template<>(
          id,
          method,
          path,
          repeatability,
          List.copyOf(more),
          schemes,
          hosts,
          remedy,
          waits,
          answer,
          judges);
    }

    /**
     * The same with another answer to the question whether it may be repeated.
     *
     * @param repeatability what carrying it out twice does
     * @return a new template
     */
    public Template<R> repeatable(Repeatability repeatability) {
      return new Template<>(
          id, method, path, repeatability, quotas, schemes, hosts, remedy, waits, answer, judges);
    }

    /**
     * The same with the credentials it takes, the preferred one first.
     *
     * @param schemes at least one; {@link AuthScheme#BASIC} when this is never called
     * @return a new template
     * @throws IllegalArgumentException if there is none
     */
    public Template<R> accepts(AuthScheme... schemes) {
      if (schemes.length == 0) {
        throw new IllegalArgumentException("schemes of " + id + " must not be empty");
      }
      Set<AuthScheme> ordered = new LinkedHashSet<>(List.of(schemes));
      return new Template<>(
          id,
          method,
          path,
          repeatability,
          quotas,
          Collections.unmodifiableSet(ordered),
          hosts,
          remedy,
          waits,
          answer,
          judges);
    }

    /**
     * The same, served by other hosts.
     *
     * @param hosts the hosts; {@link HostFamily#AGORA} when this is never called
     * @return a new template
     */
    public Template<R> servedBy(HostFamily hosts) {
      return new Template<>(
          id, method, path, repeatability, quotas, schemes, hosts, remedy, waits, answer, judges);
    }

    /**
     * The same with the advice that its {@link io.github.agoraflux.error.OutcomeUnknownException}
     * gives.
     *
     * @param remedy how a caller finds out whether a lost call was carried out
     * @return a new template
     */
    public Template<R> ifOutcomeUnknown(String remedy) {
      return new Template<>(
          id, method, path, repeatability, quotas, schemes, hosts, remedy, waits, answer, judges);
    }

    /**
     * The same with waits of its own before it is repeated because of what Agora answered: a
     * failure (5xx), or a refusal of its rate (429) that does not say for how long. They hold
     * unless the client was given other waits than the default ones.
     *
     * @param waits the wait before each repeat, so also their number
     * @return a new template
     * @throws IllegalArgumentException if a wait is negative
     */
    public Template<R> repeatedAfter(Duration... waits) {
      List<Duration> own = List.of(waits);
      own.forEach(wait -> Check.notNegative("waits", wait));
      return new Template<>(
          id, method, path, repeatability, quotas, schemes, hosts, remedy, own, answer, judges);
    }

    /**
     * The same with a typed answer.
     *
     * @param answer a record of the answer's fields; {@link Void} to ignore the body
     * @param <S> the answer's type
     * @return a new template, without a judge
     */
    public <S> Template<S> returns(Class<S> answer) {
      Judges<S> others = new Judges<>(null, judges.errors());
      return new Template<>(
          id, method, path, repeatability, quotas, schemes, hosts, remedy, waits, answer, others);
    }

    /**
     * The same with a judge of its 2xx answers. Without one, any 2xx is a success.
     *
     * @param judge decides whether an answer is the success it says it is
     * @return a new template
     */
    public Template<R> judgedBy(AnswerJudge<R> judge) {
      return judgedBy(new Judges<>(judge, judges.errors()));
    }

    /**
     * The same with a judge of what was not decoded: of answers whose status is no success, and of
     * all answers if this operation answers nothing. Without one, the status decides.
     *
     * @param judge decides what such an answer stands for
     * @return a new template
     */
    public Template<R> errorsJudgedBy(ErrorJudge judge) {
      return judgedBy(new Judges<>(judges.answers(), judge));
    }

    private Template<R> judgedBy(Judges<R> judges) {
      return new Template<>(
          id, method, path, repeatability, quotas, schemes, hosts, remedy, waits, answer, judges);
    }

    /**
     * A call of this operation with nothing filled in yet.
     *
     * @return an operation
     */
    public Operation<R> call() {
      return new Operation<>(this, new String[path.size()], List.of(), List.of(), null);
    }

    /**
     * A call of this operation with a path variable filled in.
     *
     * @param variable the variable's name
     * @param value its value
     * @return an operation
     */
    public Operation<R> with(String variable, Object value) {
      return call().with(variable, value);
    }

    /**
     * A call of this operation with a body.
     *
     * @param body what is encoded as JSON
     * @return an operation
     */
    public Operation<R> body(Object body) {
      return call().body(body);
    }

    /**
     * The operation's id.
     *
     * @return product and verb
     */
    public String id() {
      return id;
    }

    /**
     * The product the operation belongs to.
     *
     * @return what stands before the dot of the id
     */
    public String product() {
      int dot = id.indexOf('.');
      return dot < 0 ? id : id.substring(0, dot);
    }

    /**
     * The HTTP method.
     *
     * @return the method
     */
    public HttpMethod method() {
      return method;
    }

    /**
     * The path.
     *
     * @return the path with its {@code {variables}}
     */
    public String path() {
      return path.toString();
    }

    /**
     * Whether it may be repeated.
     *
     * @return what carrying it out twice does
     */
    public Repeatability repeatability() {
      return repeatability;
    }

    /**
     * The quotas it draws on.
     *
     * @return all of which must allow a call; empty if Agora documents none
     */
    public List<Quota> quotas() {
      return quotas;
    }

    /**
     * The credentials it takes.
     *
     * @return the preferred one first
     */
    public Set<AuthScheme> schemes() {
      return schemes;
    }

    /**
     * The hosts that serve it.
     *
     * @return the family
     */
    public HostFamily hosts() {
      return hosts;
    }

    /**
     * How to find out what became of a call whose answer was lost.
     *
     * @return a sentence for people
     */
    public String remedy() {
      return remedy;
    }

    /**
     * The waits before it is repeated that Agora documents for it alone.
     *
     * @return the wait before each repeat; empty if it is repeated as other operations are
     */
    public List<Duration> waits() {
      return waits;
    }

    /**
     * The answer's type.
     *
     * @return a class, {@link Void} if the body is ignored
     */
    public Class<R> answer() {
      return answer;
    }

    /**
     * Looks whether a 2xx answer is a success.
     *
     * @param status its HTTP status
     * @param answer the decoded answer
     * @return null for a success, else what it confesses
     */
    public @Nullable Refusal judge(int status, R answer) {
      AnswerJudge<R> judge = judges.answers();
      return judge == null ? null : judge.judge(status, answer);
    }

    /**
     * What decides about answers that are not decoded.
     *
     * @return the judge, null if their status decides
     */
    public @Nullable ErrorJudge errorJudge() {
      return judges.errors();
    }

    @Override
    public String toString() {
      return id + " (" + method + ' ' + path + ')';
    }

    private record Judges<R>(@Nullable AnswerJudge<R> answers, @Nullable ErrorJudge errors) {}
  }
}
