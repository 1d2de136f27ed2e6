package io.github.agoraflux.simulator;

import io.github.agoraflux.simulator.analytics.Calls;
import io.github.agoraflux.simulator.channels.Channels;
import io.github.agoraflux.simulator.channels.KickingRules;
import io.github.agoraflux.simulator.classroom.Rooms;
import io.github.agoraflux.simulator.cloudrecording.Recordings;
import io.github.agoraflux.simulator.cloudtranscoder.Tasks;
import io.github.agoraflux.simulator.console.Usage;
import io.github.agoraflux.simulator.conversationalai.Agents;
import io.github.agoraflux.simulator.iotlicense.Licenses;
import io.github.agoraflux.simulator.mediagateway.Ingress;
import io.github.agoraflux.simulator.mediapull.Players;
import io.github.agoraflux.simulator.mediapush.Converters;
import io.github.agoraflux.simulator.notifications.NotificationServer;
import io.github.agoraflux.simulator.product.Account;
import io.github.agoraflux.simulator.product.ProductService;
import io.github.agoraflux.simulator.product.Projects;
import io.github.agoraflux.simulator.product.Router;
import io.github.agoraflux.simulator.server.Certificates;
import io.github.agoraflux.simulator.server.Listener;
import io.github.agoraflux.simulator.server.ServerThreads;
import io.github.agoraflux.simulator.server.Terms;
import io.github.agoraflux.simulator.signaling.Conversations;
import io.github.agoraflux.simulator.speechtotext.Transcriptions;
import io.github.agoraflux.simulator.whiteboard.DataCenter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A wire-compatible Agora in this process: it speaks HTTP/1.1 and HTTPS on loopback ports, checks
 * requests as Agora documents it, keeps state, enforces rate limits, and fails on request.
 *
 * <pre>{@code
 * try (AgoraSimulator agora = AgoraSimulator.start()) {
 *   agora.channels().join("room", User.host(42));
 *   agora.faults().inject("channel-management.list-channels", Fault.status(503), 2);
 *   // point a client at agora.httpUri() with agora.customerId() and agora.customerSecret()
 *   assertThat(agora.journal().count("channel-management.list-channels")).isEqualTo(3);
 * }
 * }</pre>
 *
 * <p>Starting makes certificates and closing waits until all is closed; neither should be done on
 * an event loop.
 */
public final class AgoraSimulator implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final SimulatorSettings settings;
  private final Account account;
  private final BuiltInProducts products;
  private final Router router;
  private final Journal journal;
  private final Faults faults = new Faults();
  private final Scripts scripts = new Scripts();
  private final Certificates certificates;
  private final ServerThreads threads = new ServerThreads();
  private final Terms terms;
  private final Map<String, SimulatedDomain> domains = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private AgoraSimulator(SimulatorSettings settings) {
    this.settings = settings;
    this.account = new Account(settings.keys(), settings.clockSkew());
    this.products = new BuiltInProducts(account, settings);
    this.router = new Router(everyProduct());
    this.journal = new Journal(settings.journalSize());
    this.certificates = certificates(settings.certificate());
    this.terms =
        new Terms(
            settings.clock(),
            settings.nanoTime(),
            settings.maxRequestBytes(),
            new Gateway(
                router, new Checks(account, settings.rateLimits()), faults, scripts, journal));
    seedVirtualChannels(settings.seedChannels());
    seedVirtualConverters(settings.seedConverters());
  }

  /** Every product there is: those built in, then the user's own. */
  private List<ProductService> everyProduct() {
    return Stream.concat(
            products.all(), settings.services().stream().map(service -> service.apply(account)))
        .toList();
  }

  private static Certificates certificates(SimulatorSettings.Certificate kind) {
    return switch (kind) {
      case VALID -> Certificates.valid();
      case EXPIRED -> Certificates.expired();
      case WRONG_HOST -> Certificates.forAnotherHost();
    };
  }

  /**
   * Starts a simulator on free ports with random credentials.
   *
   * @return the running simulator
   */
  public static AgoraSimulator start() {
    return start(settings -> {});
  }

  /**
   * Starts a simulator.
   *
   * @param settings sets what shall not be as by default
   * @return the running simulator
   * @throws IllegalStateException if a port is not free
   * @throws IllegalArgumentException if a setting is not valid
   */
  public static AgoraSimulator start(Consumer<SimulatorSettings.Builder> settings) {
    SimulatorSettings.Builder builder = new SimulatorSettings.Builder();
    settings.accept(builder);
    AgoraSimulator simulator = new AgoraSimulator(builder.build());
    try {
      simulator.open();
    } catch (RuntimeException failed) {
      simulator.close();
      throw failed;
    }
    return simulator;
  }

  private void open() {
    domains.put(LOOPBACK, open(LOOPBACK, settings.port(), settings.tlsPort()));
  }

  private SimulatedDomain open(String host, int port, int tlsPort) {
    Listener plain = Listener.open(host, port, null, threads, terms);
    Listener secure = Listener.open(host, tlsPort, certificates, threads, terms);
    return new SimulatedDomain(host, plain, secure);
  }

  /**
   * The App ID of the first project.
   *
   * @return the App ID
   */
  public String appId() {
    return settings.credentials().appId();
  }

  /**
   * The App Certificate of the first project.
   *
   * @return the certificate
   */
  public String appCertificate() {
    return settings.credentials().appCertificate();
  }

  /**
   * The user name of Basic authentication.
   *
   * @return the customer ID
   */
  public String customerId() {
    return settings.credentials().customerId();
  }

  /**
   * The password of Basic authentication.
   *
   * @return the customer secret
   */
  public String customerSecret() {
    return settings.credentials().customerSecret();
  }

  /**
   * The access key of Interactive Whiteboard.
   *
   * @return the access key
   */
  public String whiteboardAccessKey() {
    return settings.credentials().whiteboardAccessKey();
  }

  /**
   * The secret key of Interactive Whiteboard.
   *
   * @return the secret key
   */
  public String whiteboardSecretKey() {
    return settings.credentials().whiteboardSecretKey();
  }

  /**
   * The port of the plain HTTP listener that serves every host name.
   *
   * @return the port
   */
  public int httpPort() {
    return domain(LOOPBACK).address().getPort();
  }

  /**
   * The port of the HTTPS listener that serves every host name.
   *
   * @return the port
   */
  public int httpsPort() {
    return domain(LOOPBACK).tlsAddress().getPort();
  }

  /**
   * Where the plain HTTP listener is.
   *
   * @return {@code http://127.0.0.1:PORT}
   */
  public URI httpUri() {
    return URI.create("http://" + LOOPBACK + ":" + httpPort());
  }

  /**
   * Where the HTTPS listener is.
   *
   * @return {@code https://127.0.0.1:PORT}
   */
  public URI httpsUri() {
    return URI.create("https://" + LOOPBACK + ":" + httpsPort());
  }

  /**
   * The certificate authority that a client has to trust. It was made at the start.
   *
   * @return its certificate
   */
  public X509Certificate certificate() {
    return certificates.authority();
  }

  /**
   * The certificate authority that a client has to trust.
   *
   * @return its certificate in PEM
   */
  public String certificatePem() {
    return certificates.authorityPem();
  }

  /**
   * A domain with listeners of its own, opened at first use.
   *
   * @param host its name, such as {@code api.agora.io}; {@code 127.0.0.1} stands for the listeners
   *     of {@link #httpUri} and {@link #httpsUri}
   * @return the domain
   */
  public SimulatedDomain domain(String host) {
    return domains.computeIfAbsent(
        host.toLowerCase(Locale.ROOT),
        name -> {
          if (closed.get()) {
            throw new IllegalStateException("the simulator is closed");
          }
          return open(name, 0, 0);
        });
  }

  /**
   * Resolves a host name to the TLS listener of its domain, for the resolver of a client under
   * test. Never waits, so it may be called on an event loop.
   *
   * @param host the host name
   * @return one address, with the port to connect to
   * @throws UnknownHostException if the domain is unresolvable
   */
  public List<InetSocketAddress> lookup(String host) throws UnknownHostException {
    return lookup(host, true);
  }

  /**
   * Resolves a host name to a listener of its domain.
   *
   * @param host the host name
   * @param tls whether the TLS listener is wanted and not the plain one
   * @return one address, with the port to connect to
   * @throws UnknownHostException if the domain is unresolvable
   */
  public List<InetSocketAddress> lookup(String host, boolean tls) throws UnknownHostException {
    return List.of(domain(host).resolved(tls));
  }

  /**
   * What was received.
   *
   * @return the journal
   */
  public Journal journal() {
    return journal;
  }

  /**
   * What goes wrong.
   *
   * @return the faults
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Dictates the answers to an operation. They are given without authentication, rate limits and
   * validation; requests are recorded as ever, and faults strike as ever.
   *
   * @param operationId such as {@code media-push.create}, or {@code "*"} for every request that no
   *     other script is for
   * @param reply the first answer, or the only one
   * @param next further answers in their order; the last one stays until {@link #unscript}
   */
  public void script(String operationId, ScriptedReply reply, ScriptedReply... next) {
    scripts.put(operationId, Stream.concat(Stream.of(reply), Stream.of(next)).toList());
  }

  /**
   * Ends a script.
   *
   * @param operationId what was given to {@link #script}
   */
  public void unscript(String operationId) {
    scripts.remove(operationId);
  }

  /** Ends all scripts. */
  public void unscript() {
    scripts.clear();
  }

  /**
   * The operations that are served.
   *
   * @return their ids, sorted
   */
  public Set<String> operationIds() {
    return router.operationIds();
  }

  /**
   * The channels of the first project.
   *
   * @return its channels
   */
  public Channels channels() {
    return channels(appId());
  }

  /**
   * The channels of a project.
   *
   * @param appId its App ID
   * @return its channels
   */
  public Channels channels(String appId) {
    return products.channelManagement.channels(appId);
  }

  /**
   * The rules of the first project that ban users.
   *
   * @return its rules
   */
  public KickingRules rules() {
    return rules(appId());
  }

  /**
   * The rules of a project that ban users.
   *
   * @param appId its App ID
   * @return its rules
   */
  public KickingRules rules(String appId) {
    return products.channelManagement.rules(appId);
  }

  /**
   * The calls of the first project that Analytics tells of.
   *
   * @return its calls
   */
  public Calls calls() {
    return calls(appId());
  }

  /**
   * The calls of a project that Analytics tells of.
   *
   * @param appId its App ID
   * @return its calls
   */
  public Calls calls(String appId) {
    return products.analytics.calls(appId);
  }

  /**
   * Who is online in the first project with Signaling, and what is said.
   *
   * @return its users and messages
   */
  public Conversations conversations() {
    return products.signaling.conversations(appId());
  }

  /**
   * What sends notifications to webhooks.
   *
   * @return the server
   */
  public NotificationServer notificationServer() {
    return products.notifications.server();
  }

  /**
   * The projects of the account, which Console manages.
   *
   * @return its projects
   */
  public Projects projects() {
    return account.projects();
  }

  /**
   * How long the services of each project were used, as Console tells.
   *
   * @return the usage, to be added to
   */
  public Usage usage() {
    return products.console.usage();
  }

  /**
   * The licenses that devices consume.
   *
   * @return the licenses, to be added to
   */
  public Licenses licenses() {
    return products.iotLicense.licenses();
  }

  /**
   * The Media Push converters of the first project.
   *
   * @return its converters
   */
  public Converters converters() {
    return converters(appId());
  }

  /**
   * The Media Push converters of a project.
   *
   * @param appId its App ID
   * @return its converters
   */
  public Converters converters(String appId) {
    return products.mediaPush.converters(appId);
  }

  /**
   * The classrooms of the first project.
   *
   * @return its classrooms
   */
  public Rooms rooms() {
    return products.classroom.rooms(appId());
  }

  /**
   * The recordings of the first project.
   *
   * @return its recordings
   */
  public Recordings recordings() {
    return recordings(appId());
  }

  /**
   * The recordings of a project.
   *
   * @param appId its App ID
   * @return its recordings
   */
  public Recordings recordings(String appId) {
    return products.cloudRecording.recordings(appId);
  }

  /**
   * The Cloud Transcoder tasks of the first project.
   *
   * @return its tasks
   */
  public Tasks transcodings() {
    return products.cloudTranscoder.tasks(appId());
  }

  /**
   * The Conversational AI agents of the first project.
   *
   * @return its agents
   */
  public Agents agents() {
    return products.conversationalAi.agents(appId());
  }

  /**
   * The Speech to Text agents of the first project.
   *
   * @return its agents
   */
  public Transcriptions speechAgents() {
    return products.speechToText.agents(appId());
  }

  /**
   * The Speech to Text tasks of the first project, of 5.x and 6.x.
   *
   * @return its tasks
   */
  public Transcriptions speechTasks() {
    return products.speechToTextV6.tasks(appId());
  }

  /**
   * What Media Gateway has of the first project in a region.
   *
   * @param region the region: {@code cn}, {@code ap}, {@code na} or {@code eu}
   * @return its keys, templates and streams
   * @throws IllegalArgumentException if there is no such region
   */
  public Ingress ingress(String region) {
    return ingress(appId(), region);
  }

  /**
   * What Media Gateway has of a project in a region.
   *
   * @param appId its App ID
   * @param region the region: {@code cn}, {@code ap}, {@code na} or {@code eu}
   * @return its keys, templates and streams
   * @throws IllegalArgumentException if there is no such region
   */
  public Ingress ingress(String appId, String region) {
    return products.mediaGateway.ingress(appId, region);
  }

  /**
   * The Media Pull players of the first project.
   *
   * @return its players
   */
  public Players players() {
    return players(appId());
  }

  /**
   * The Media Pull players of a project.
   *
   * @param appId its App ID
   * @return its players
   */
  public Players players(String appId) {
    return products.mediaPull.players(appId);
  }

  /**
   * What Interactive Whiteboard has in a data center.
   *
   * @param region its name: {@code us-sv}, {@code sg}, {@code in-mum}, {@code eu}, {@code gb-lon}
   *     or {@code cn-hz}
   * @return its rooms and conversions
   * @throws IllegalArgumentException if there is no such data center
   */
  public DataCenter whiteboard(String region) {
    return products.whiteboard.dataCenter(region);
  }

  /**
   * Adds channels to the first project that cost no memory.
   *
   * @param count how many
   * @see Channels#seed
   */
  public void seedVirtualChannels(int count) {
    channels().seed(count);
  }

  /**
   * Adds converters to the first project that cost no memory.
   *
   * @param count how many
   * @see Converters#seed
   */
  public void seedVirtualConverters(int count) {
    converters().seed(count);
  }

  /** Closes all listeners and connections and ends the simulator's threads. May be repeated. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      domains.values().forEach(SimulatedDomain::close);
      products.notifications.server().close();
      journal.close();
      threads.close();
    }
  }

  @Override
  public String toString() {
    return "AgoraSimulator" + domains.values();
  }
}
