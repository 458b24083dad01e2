package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.cli.Environments;
import dev.gantry.cli.Program;
import dev.gantry.kubernetes.ByteContent;
import dev.gantry.kubernetes.Part;
import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.resource.V1ResourceClaim;
import dev.gantry.kubernetes.resource.V1ResourceClaimTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The nouns: {@code import static dev.gantry.Gantry.*}.
 *
 * <p>Each factory takes what its value cannot do without. Values are checked when the app is synthesized, all together;
 * here nothing throws but a {@code null}.
 */
public final class Gantry {
    private Gantry() {}

    /**
     * Makes a command line of a definition: {@code synth}, {@code plan}, {@code apply}, {@code status}, {@code destroy}.
     * Does what the arguments say, and ends the JVM unless that worked.
     *
     * @param environments an enum of the user's own; {@code --env} says which
     * @param definition the app in an environment
     */
    public static <E extends Enum<E>> void run(Class<E> environments, Function<E, App> definition, String... args) {
        Program.run(Environments.of(environments, definition), args);
    }

    /** As {@link #run(Class, Function, String...)}, for an app that is the same everywhere. */
    public static void run(Supplier<App> definition, String... args) {
        Program.run(Environments.one(definition), args);
    }

    /**
     * An app: what one program describes. What its parts refer to belongs to it and need not be given.
     *
     * @param name of the whole, a DNS label: at most 63 lower-case letters, digits and dashes
     */
    public static App app(String name, Part... parts) {
        return App.of(requireNonNull(name, "name"), parts);
    }

    /** What runs and serves and keeps nothing of its own. It needs a port: {@link Service#http} or {@link Service#port}. */
    public static Service service(String name, Image image) {
        return new Service(words(name, image));
    }

    /** What runs, serves and keeps data, each instance on a disk of its own. */
    public static StatefulService statefulService(String name, Image image, Storage storage) {
        Words words = words(name, image);
        words.storages = words.storages.put(requireNonNull(storage, "storage").name(), storage);
        return new StatefulService(words);
    }

    /** What runs and listens to nobody. */
    public static Worker worker(String name, Image image) {
        return new Worker(words(name, image));
    }

    /** What runs once on each node. */
    public static Daemon daemon(String name, Image image) {
        return new Daemon(words(name, image));
    }

    /** What runs to its end, once. */
    public static Job job(String name, Image image) {
        return new Job(words(name, image));
    }

    /**
     * What runs to its end, at set times: {@code scheduledJob("backup", image("acme/backup", "1.2"), cron("0 3 * * *"))}.
     *
     * @param name of 52 letters at most, so that there is room for the time in the names of its jobs
     */
    public static ScheduledJob scheduledJob(String name, Image image, Cron schedule) {
        Words words = words(name, image);
        words.job = words.job.copy();
        words.job.schedule = Said.now(requireNonNull(schedule, "schedule"));
        return new ScheduledJob(words);
    }

    /**
     * Times of a scheduled job.
     *
     * @param expression minute, hour, day of the month, month, day of the week: {@code 0 3 * * *} is daily at three
     */
    public static Cron cron(String expression) {
        return new Cron(expression, Optional.empty());
    }

    /** A container to stand beside a workload's own: {@link Workload#sidecar}. */
    public static Sidecar sidecar(String name, Image image) {
        return new Sidecar(requireNonNull(name, "name"), new ContainerWords(requireNonNull(image, "image")));
    }

    /** A container to run to its end before a workload's own starts: {@link Workload#init}. */
    public static InitContainer initContainer(String name, Image image) {
        return new InitContainer(requireNonNull(name, "name"), new ContainerWords(requireNonNull(image, "image")));
    }

    private static Words words(String name, Image image) {
        return new Words(requireNonNull(name, "name"), requireNonNull(image, "image"));
    }

    /**
     * A container image.
     *
     * @param name the repository, with its registry where that is not Docker Hub: {@code ghcr.io/acme/order}
     * @param tag the version: {@code 1.4.2}
     */
    public static Image image(String name, String tag) {
        return new Image(name, tag, Optional.empty(), Optional.empty());
    }

    /**
     * A port to listen on.
     *
     * @param name 1 to 15 lower-case letters, digits and dashes, at least one letter
     * @param number 1 to 65535
     */
    public static Port port(String name, int number) {
        return new Port(name, number, number, Port.Protocol.TCP);
    }

    /** A disk of at least this size, mounted at this path. */
    public static Storage storage(Bytes size, String path) {
        return Storage.of(size, path);
    }

    /** A key of a secret or a config. */
    public static Key key(String name) {
        return new Key(name);
    }

    /** A secret that is part of the app: {@code secret("db", PASSWORD.from(environmentVariable("DB_PASSWORD")))}. */
    public static Secret secret(String name, SecretEntry first, SecretEntry... more) {
        return Secret.of(name, first, more);
    }

    /** A secret that is there already and is none of the app's, and the keys that it is known to have. */
    public static Secret existingSecret(String name, Key... keys) {
        return Secret.existing(name, keys);
    }

    /**
     * The value of an environment variable of the process that runs the definition, read when the app is synthesized. Where
     * it is not set, or empty, the manifest says so instead of the value, and cannot be applied.
     */
    public static SecretSource environmentVariable(String name) {
        return new SecretSource.EnvironmentVariable(name);
    }

    /** The content of a file, read when the app is synthesized. */
    public static SecretSource contentOf(Path file) {
        return new SecretSource.File(file);
    }

    /** A text that stands in the source: for tests. */
    public static SecretSource literal(String text) {
        return new SecretSource.Literal(text);
    }

    /**
     * A secret that the External Secrets operator makes in the cluster from a store, and renews ({@code
     * external-secrets.io/v1 ExternalSecret}). Gantry never sees its values.
     */
    public static Secret externalSecret(String name, SecretStore store, RemoteEntry first, RemoteEntry... more) {
        return Secret.external(name, store, first, more);
    }

    /** A SecretStore that is there already, in the app's namespace. */
    public static SecretStore secretStore(String name) {
        return new SecretStore(name, false, Optional.empty());
    }

    /** A ClusterSecretStore that is there already. */
    public static SecretStore clusterSecretStore(String name) {
        return new SecretStore(name, true, Optional.empty());
    }

    /** A value in a store, by what the store calls it. */
    public static RemoteKey remote(String path) {
        return new RemoteKey(path, Optional.empty(), Optional.empty());
    }

    /** A certificate and its key, in PEM ({@code type: kubernetes.io/tls}, keys {@code tls.crt} and {@code tls.key}). */
    public static Secret tlsSecret(String name, SecretSource certificate, SecretSource privateKey) {
        return Secret.of(name, key("tls.crt").from(certificate), key("tls.key").from(privateKey))
                .type("kubernetes.io/tls");
    }

    /** A name and a password ({@code type: kubernetes.io/basic-auth}, keys {@code username} and {@code password}). */
    public static Secret basicAuthSecret(String name, SecretSource user, SecretSource password) {
        return Secret.of(name, key("username").from(user), key("password").from(password))
                .type("kubernetes.io/basic-auth");
    }

    /**
     * What pulls images from a registry ({@code type: kubernetes.io/dockerconfigjson}).
     *
     * @param dockerConfig the content of a {@code config.json} of Docker's
     */
    public static Secret registrySecret(String name, SecretSource dockerConfig) {
        return Secret.of(name, Secret.DOCKER_CONFIG.from(dockerConfig)).type("kubernetes.io/dockerconfigjson");
    }

    /** Texts and files under keys: {@code config("settings", file("application.yaml", "..."))}. */
    public static Config config(String name, ConfigEntry first, ConfigEntry... more) {
        return Config.of(name, first, more);
    }

    /** A file of a config; its name is the key. */
    public static ConfigEntry file(String name, String content) {
        return new ConfigEntry.Text(new Key(name), content);
    }

    /** A file of a config that need not be text; its name is the key. */
    public static ConfigEntry file(String name, ByteContent content) {
        return new ConfigEntry.Bytes(new Key(name), content);
    }

    /** A file of this machine, under its own name; read when the app is synthesized. */
    public static ConfigEntry.File fileOf(Path path) {
        return new ConfigEntry.File(new Key(String.valueOf(path.getFileName())), path);
    }

    /** All files that stand in a folder of this machine, under their names; read when the app is synthesized. */
    public static ConfigEntry folder(Path path) {
        return new ConfigEntry.Folder(path);
    }

    /**
     * A resource of the class path, under its own name.
     *
     * @param beside a class of the program; the name is relative to its package unless it starts with {@code /}
     */
    public static ConfigEntry.Resource resource(Class<?> beside, String name) {
        return new ConfigEntry.Resource(new Key(name.substring(name.lastIndexOf('/') + 1)), beside, name);
    }

    /** A variable that holds a text, to be said of several services. */
    public static Env env(String name, String text) {
        return Env.of(name, new EnvValue.Text(text));
    }

    /** A variable, to be said of several services. */
    public static Env env(String name, EnvValue value) {
        return Env.of(name, value);
    }

    /** An empty folder that lives as long as its pod. */
    public static Scratch scratch() {
        return new Scratch(Optional.empty(), false, Optional.empty());
    }

    /**
     * A host that is none of the app's, and a port of it. As a variable's value, or in {@code calls(...)}, it is called.
     *
     * @param host a name, an address, or for {@code calls(...)} a range of addresses in CIDR form
     * @param port 1 to 65535
     */
    public static Outside outside(String host, int port) {
        return new Outside(host, port, Port.Protocol.TCP, List.of());
    }

    /** Any address and port: for what calls addresses that are known only while it runs. */
    public static Anywhere anywhere() {
        return new Anywhere();
    }

    /** An account of the app's, for workloads that share one or for a cloud that reads its annotations. */
    public static ServiceAccount serviceAccount(String name) {
        return new ServiceAccount(name, false, Map.of());
    }

    /** An account that is there already and is none of the app's. */
    public static ServiceAccount existingServiceAccount(String name) {
        return new ServiceAccount(name, true, Map.of());
    }

    /** A token that says to an audience who the pod is, to be mounted: {@code mount("/var/run/vault", token("vault"))}. */
    public static Token token(String audience) {
        return new Token(audience, Optional.empty());
    }

    /** A disk that is made for a pod and goes with it. */
    public static ScratchDisk scratchDisk(Bytes size) {
        return ScratchDisk.of(size);
    }

    /** A disk of its own, which workloads mount. */
    public static Claim claim(String name, Bytes size) {
        return Claim.of(name, size);
    }

    /** Several configs, secrets, facts about the pod and tokens in one folder: {@code projected(settings.files(), account.files())}. */
    public static Projected projected(Projectable first, Projectable... more) {
        return new Projected(Lists.of(first, more), Optional.empty());
    }

    /** A fact about the pod in a file of a {@link #projected} folder. */
    public static PodFile podFile(String path, PodFile.Fact fact) {
        return new PodFile(path, fact);
    }

    /**
     * A file or folder of the node that a pod runs on, read-only unless said.
     *
     * @param path on the node, from {@code /}
     * @param reason why: it stands in the annotation {@code gantry.dev/privileges} of the workload
     */
    public static HostPath hostPath(String path, String reason) {
        return new HostPath(path, reason, false);
    }

    /** A device that a driver hands out, by a claim of its own for each pod: {@link Runs#uses}. */
    public static Device device(String name, V1ResourceClaimTemplate each) {
        return Device.of(name, each);
    }

    /** A device that a driver hands out, by one claim for all pods: {@link Runs#uses}. */
    public static Device device(String name, V1ResourceClaim shared) {
        return Device.of(name, shared);
    }

    /** What one container, pod or claim of the app's namespace asks for where it does not say, and in which bounds. */
    public static LimitRange limitRange(String name) {
        return LimitRange.of(name);
    }

    /** What the app's namespace may use in all. */
    public static ResourceQuota resourceQuota(String name) {
        return ResourceQuota.of(name);
    }

    /** A PersistentVolumeClaim that is there already and is none of the app's. */
    public static ExistingClaim existingClaim(String name) {
        return new ExistingClaim(name);
    }

    /**
     * An object of a kind that has no type here: of a CustomResourceDefinition.
     *
     * @param apiVersion group and version: {@code monitoring.coreos.com/v1}
     * @param tree all fields beside {@code apiVersion}, {@code kind} and {@code metadata.name}: maps with string keys,
     *     lists, strings, numbers, booleans and nulls
     */
    public static UntypedObject customResource(String apiVersion, String kind, String name, Map<String, ?> tree) {
        return UntypedObject.of(apiVersion, kind, name, tree);
    }
}
