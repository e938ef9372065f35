package io.fanfare.local;

import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpExchange;
import io.fanfare.aws.http.Clients;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.dynamo.Expiry;
import io.fanfare.local.dynamo.TableServer;
import io.fanfare.local.engine.Engine;
import io.fanfare.local.engine.Timed;
import io.fanfare.local.events.EventBus;
import io.fanfare.local.events.EventsStandIn;
import io.fanfare.local.http.Gateway;
import io.fanfare.local.http.LoopbackServer;
import io.fanfare.local.http.StandInEndpoint;
import io.fanfare.local.jwt.JwtAuthorizer;
import io.fanfare.local.jwt.TokenMint;
import io.fanfare.local.lambda.FunctionHost;
import io.fanfare.local.lambda.Functions;
import io.fanfare.local.lambda.LambdaStandIn;
import io.fanfare.local.lambda.Storm;
import io.fanfare.local.logs.Logs;
import io.fanfare.local.meter.Meter;
import io.fanfare.local.meter.Unit;
import io.fanfare.local.pages.LocalPages;
import io.fanfare.local.schedule.Schedules;
import io.fanfare.local.secrets.Rotations;
import io.fanfare.local.secrets.SecretsStandIn;
import io.fanfare.local.ses.MailWeather;
import io.fanfare.local.ses.Mails;
import io.fanfare.local.ses.SesStandIn;
import io.fanfare.local.site.SampleSites;
import io.fanfare.local.sqs.EventSource;
import io.fanfare.local.sqs.QueueServer;
import io.fanfare.local.sqs.Queues;
import io.fanfare.local.state.Keeper;
import io.fanfare.local.state.SavedState;
import io.fanfare.local.state.SavedState.SavedMail;
import io.fanfare.local.state.SavedState.SavedMessage;
import io.fanfare.local.template.Place;
import io.fanfare.local.template.Stack;
import io.fanfare.local.template.TemplateReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The whole stack of template.yaml in this JVM. One at a time: the SDK's endpoints belong to the JVM. */
public final class EmbeddedCloud implements AutoCloseable {
    private static final String REGION = "eu-west-1";
    private static final String ACCOUNT = "000000000000";
    private static final long WEATHER_SEED = 20261121;

    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final LocalClock clock;
    private final Logs logs;
    private final Meter meter = new Meter();
    private final SdkEndpoints endpoints;
    private final URI baseUri;
    private final Stack stack;
    private final Functions functions;
    private final Mails mails = new Mails();
    private final MailWeather weather = new MailWeather(WEATHER_SEED);
    private final SecretsStandIn secrets;
    private final Rotations rotations;
    private final EventsStandIn events;
    private final Queues queues;
    private final TokenMint tokens;
    private final Engine engine;

    private EmbeddedCloud(Options options) throws IOException {
        try {
            clock = options.clock();
            logs = opened(Logs.collecting(meter));
            var folder = options.data();
            var saved = folder == null ? Optional.<SavedState>empty() : SavedState.read(folder);
            saved.ifPresent(state -> clock.catchUp(state.lead()));
            endpoints = opened(new SdkEndpoints(REGION));
            var web = opened(LoopbackServer.onPort(
                    options.port(), saved.map(SavedState::port).orElse(0)));
            baseUri = web.uri();
            var queueServer = opened(new QueueServer(clock, REGION, ACCOUNT));
            stack = TemplateReader.read(
                    options.template(),
                    place(baseUri.toString(), queueServer.endpoint() + "/" + ACCOUNT, options.parameters()));
            var tableServer = opened(new TableServer(options.data()));
            endpoints.point("DynamoDb", "DYNAMODB", tableServer.endpoint());
            endpoints.point("Sqs", "SQS", queueServer.endpoint());
            var dynamo = opened(Clients.of(DynamoDbClient.builder()));
            var sqs = opened(Clients.of(SqsClient.builder()));
            TableServer.create(dynamo, stack.tables());
            queueServer.create(sqs, stack.queues());
            queues = new Queues(stack.queues(), queueServer.endpoint() + "/" + ACCOUNT, queueServer.mirror(), sqs);

            secrets = new SecretsStandIn(
                    clock, stack.secrets(), saved.map(SavedState::secrets).orElse(Map.of()), new SecureRandom());
            var bus = new EventBus(stack.rules(), (arn, body) -> {
                meter.add("EventBridge", Unit.SQS_REQUEST, 1);
                queues.byArn(arn).send(body);
            });
            var identity = options.parameters().getOrDefault("MailIdentity", LocalParameters.IDENTITY);
            var ses = new SesStandIn(clock, mails::add, weather, stack.mailSets(), bus, identity, REGION, ACCOUNT);
            events = new EventsStandIn(clock, stack.buses(), bus, REGION, ACCOUNT);
            var sites = opened(new SampleSites());
            var known = stack.functions().stream()
                    .map(function -> function.id().equals("FetchPage")
                            ? function.with(SampleSites.VARIABLE, String.valueOf(sites.port()))
                            : function)
                    .toList();
            functions = opened(new Functions(known, REGION, ACCOUNT, clock, options.concurrency(), meter));
            var standIns =
                    opened(new StandInEndpoint(java.util.List.of(ses, secrets, events, new LambdaStandIn(functions))));
            endpoints.point("SesV2", "SESV2", standIns.uri());
            endpoints.point("SecretsManager", "SECRETS_MANAGER", standIns.uri());
            endpoints.point("EventBridge", "EVENTBRIDGE", standIns.uri());
            endpoints.point("Lambda", "LAMBDA", standIns.uri());

            var workers = Executors.newVirtualThreadPerTaskExecutor();
            toClose.push(workers::shutdownNow);
            var parts = new ArrayList<Timed>();
            var schedules = new Schedules(
                    clock, REGION, ACCOUNT, (arn, body) -> queues.byArn(arn).send(body));
            parts.add(schedules);
            rotations = new Rotations(clock);
            parts.add(rotations);
            stack.rotations().forEach(rotation -> rotations.add(rotation, functions.withArn(rotation.functionArn())));
            parts.add(new Expiry(clock, dynamo, stack.tables()));
            var wire = new EventSource.Wire(
                    sqs, queueServer.mirror(), clock, workers, REGION, options.concurrency(), this::ring);
            for (var function : functions.all()) {
                function.function().schedules().forEach(schedule -> schedules.add(schedule, function));
                function.function().mappings().forEach(mapping -> parts.add(queues.source(mapping, function, wire)));
            }
            engine = opened(new Engine(clock, parts));
            queueServer.mirror().onChange(engine::ring);
            saved.ifPresent(state -> {
                state.mails().forEach(mail -> mails.add(mail.mail()));
                state.queues()
                        .forEach((name, messages) -> queueServer.restore(
                                name,
                                messages.stream().map(SavedMessage::message).toList()));
            });

            var key = saved.map(state -> TokenMint.readKey(state.key())).orElseGet(TokenMint::newKey);
            tokens = new TokenMint(key, clock, baseUri.toString(), LocalParameters.AUDIENCE);
            if (folder != null) {
                opened(new Keeper(folder, () -> state(key)));
            }
            var gateway = new Gateway(functions, new JwtAuthorizer(key, clock), clock);
            var pages = new LocalPages(this);
            web.start(exchange -> route(exchange, gateway, pages));
            if (options.live()) {
                engine.start();
            }
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    /** Starts everything; functions themselves start with their first call. */
    public static EmbeddedCloud start(Options options) {
        try {
            return new EmbeddedCloud(options);
        } catch (IOException fault) {
            throw new IllegalStateException("the embedded cloud does not start", fault);
        }
    }

    /** What a template declares, with what is there on request alone, without starting any of it. */
    public static Stack declared(Path template) {
        var nowhere = "http://127.0.0.1:1";
        return TemplateReader.read(template, place(nowhere, nowhere, Map.of("HealthProbe", "on")));
    }

    private static Place place(String base, String queues, Map<String, String> parameters) {
        return new Place("fanfare", REGION, ACCOUNT, base, queues, LocalParameters.at(base, parameters));
    }

    private static void route(HttpExchange exchange, Gateway gateway, LocalPages pages) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith(LocalPages.ROOT)) {
            pages.handle(exchange);
        } else {
            gateway.handle(exchange);
        }
    }

    /** The address of the HTTP API, without a slash at the end. */
    public URI baseUri() {
        return baseUri;
    }

    /** What another process on this machine puts in its environment so that its SDK finds this cloud. */
    public Map<String, String> environment() {
        return endpoints.environment();
    }

    public LocalClock clock() {
        return clock;
    }

    /** What functions logged and counted. */
    public Logs logs() {
        return logs;
    }

    /** What AWS would bill for. */
    public Meter meter() {
        return meter;
    }

    /** What the template declares. */
    public Stack stack() {
        return stack;
    }

    public Mails mails() {
        return mails;
    }

    /** What goes wrong around functions and their queues from here on; {@link Storm#CALM} ends it. */
    public void meet(Storm storm) {
        functions.meet(storm);
    }

    /** How SES behaves. */
    public MailWeather weather() {
        return weather;
    }

    public Queues queues() {
        return queues;
    }

    public SecretsStandIn secrets() {
        return secrets;
    }

    /** When secrets are rotated; they can be at any moment. */
    public Rotations rotations() {
        return rotations;
    }

    /** What the stack told on its own bus. */
    public EventsStandIn events() {
        return events;
    }

    /**
     * A token for marketing's API.
     *
     * @param scopes separated by spaces
     */
    public String token(String scopes) {
        return tokens.token(scopes);
    }

    /** A token for the API of team leaders; the same with the team that it leads. */
    public String leaderToken(String scopes, String team) {
        return tokens.leaderToken(scopes, team);
    }

    public TokenMint tokens() {
        return tokens;
    }

    /** @param id the function's logical id */
    public FunctionHost function(String id) {
        return functions.named(id);
    }

    /** Works until the queues are idle at the present moment; batching windows run on. */
    public void settle() {
        engine.settle(false);
    }

    /** The same, with every batching window taken as over. */
    public void flush() {
        engine.settle(true);
    }

    /** Moves the clock on, through everything that falls due on the way, in order. */
    public void advance(Duration by) {
        engine.advance(by);
    }

    /** From here on the clock runs, and queues and schedules move by themselves. */
    public void goLive() {
        if (clock.isHeld()) {
            clock.release();
        }
        engine.start();
    }

    private SavedState state(RSAKey key) {
        return new SavedState(
                baseUri.getPort(),
                clock.offset().toString(),
                key.toJSONString(),
                secrets.values(),
                mails.all().stream().map(SavedMail::of).toList(),
                queues.all().stream()
                        .collect(Collectors.toMap(
                                queue -> queue.spec().name(),
                                queue -> queue.peek().stream()
                                        .map(SavedMessage::of)
                                        .toList())));
    }

    private void ring() {
        engine.ring();
    }

    private <C extends AutoCloseable> C opened(C part) {
        toClose.push(part);
        return part;
    }

    @Override
    public void close() {
        for (var part = toClose.poll(); part != null; part = toClose.poll()) {
            try {
                part.close();
            } catch (Exception fault) {
                org.slf4j.LoggerFactory.getLogger(EmbeddedCloud.class).warn("a part did not stop", fault);
            }
        }
    }
}
