package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import io.fabric8.kubernetes.api.model.AuthProviderConfig;
import io.fabric8.kubernetes.client.Config;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The connection that a context of a kubeconfig describes. */
final class ContextTarget {
    private final Kubeconfig.Entry context;
    private final Kubeconfig.Entry cluster;
    private final Optional<Kubeconfig.Entry> user;
    private final Surroundings surroundings;
    private final Connection asked;
    private final Config config = ClientSettings.blank();

    ContextTarget(Kubeconfig kubeconfig, Surroundings surroundings, Connection asked) {
        this.context = kubeconfig.context(asked.context());
        this.cluster = kubeconfig.cluster(context);
        this.user = kubeconfig.user(context);
        this.surroundings = surroundings;
        this.asked = asked;
    }

    Target target(Time time) {
        server();
        proxy();
        impersonation();
        Credentials credentials = user.map(entry -> credentials(entry, time)).orElse(Credentials.FIXED);
        String namespace = context.text("namespace");
        return new Target(
                config,
                credentials,
                namespace.isEmpty() ? "default" : namespace,
                cluster.text("server") + " (context " + context.name() + ")",
                user.map(entry -> "user \"" + entry.name() + "\"").orElse("nobody in particular"));
    }

    private void server() {
        String server = cluster.text("server");
        if (server.isEmpty()) {
            throw invalid(cluster, "it has no server");
        }
        if (!cluster.text("tls-server-name").isEmpty()) {
            throw invalid(
                    cluster, "its tls-server-name is not supported; use a server address that its certificate has");
        }
        config.setMasterUrl(server);
        boolean insecure = cluster.body().path("insecure-skip-tls-verify").asBoolean(false);
        config.setTrustCerts(insecure);
        config.setDisableHostnameVerification(insecure);
        data(cluster, "certificate-authority-data", config::setCaCertData);
        file(cluster, "certificate-authority", config::setCaCertFile);
    }

    private void proxy() {
        String server = cluster.text("server");
        boolean tls = server.startsWith("https:");
        String said = cluster.text("proxy-url");
        String proxy = !said.isEmpty()
                ? said
                : tls
                        ? surroundings.either("HTTPS_PROXY", "https_proxy")
                        : surroundings.either("HTTP_PROXY", "http_proxy");
        if (proxy.startsWith("socks")) {
            throw invalid(cluster, "its proxy is a SOCKS proxy, which is not supported; use one that speaks HTTP");
        }
        if (!proxy.isEmpty()) {
            config.setHttpProxy(proxy);
            config.setHttpsProxy(proxy);
            String except = said.isEmpty() ? surroundings.either("NO_PROXY", "no_proxy") : "";
            config.setNoProxy(except.isEmpty() ? new String[0] : except.split("\\s*,\\s*", -1));
        }
    }

    private void impersonation() {
        JsonNode body = user.map(Kubeconfig.Entry::body).orElse(null);
        if (asked.user().isPresent()) {
            config.setImpersonateUsername(asked.user().get());
            config.setImpersonateGroups(asked.groups().toArray(String[]::new));
        } else if (body != null && body.has("as")) {
            config.setImpersonateUsername(body.path("as").asString(""));
            config.setImpersonateGroups(strings(body.path("as-groups")).toArray(String[]::new));
            Map<String, List<String>> extras = new LinkedHashMap<>();
            body.path("as-user-extra").forEachEntry((key, values) -> extras.put(key, strings(values)));
            config.setImpersonateExtras(extras);
            if (body.has("as-uid")) {
                config.setCustomHeaders(
                        Map.of("Impersonate-Uid", body.path("as-uid").asString("")));
            }
        }
    }

    private Credentials credentials(Kubeconfig.Entry entry, Time time) {
        data(entry, "client-certificate-data", config::setClientCertData);
        data(entry, "client-key-data", config::setClientKeyData);
        file(entry, "client-certificate", config::setClientCertFile);
        file(entry, "client-key", config::setClientKeyFile);
        config.setClientKeyAlgo(Config.getKeyAlgorithm(config.getClientKeyFile(), config.getClientKeyData()));
        config.setUsername(entry.text("username"));
        config.setPassword(entry.text("password"));
        if (!entry.text("token").isEmpty()) {
            config.setOauthToken(entry.text("token"));
        } else if (entry.path("tokenFile").isPresent()) {
            TokenFile token = new TokenFile(entry.path("tokenFile").get());
            config.setOauthTokenProvider(token);
            return token;
        } else if (entry.body().has("exec")) {
            ExecPlugin plugin = new ExecPlugin(entry, cluster, surroundings, time);
            plugin.signOn(config);
            return plugin;
        } else if (entry.body().has("auth-provider")) {
            authProvider(entry);
        }
        return Credentials.FIXED;
    }

    private void authProvider(Kubeconfig.Entry entry) {
        JsonNode provider = entry.body().path("auth-provider");
        String name = provider.path("name").asString("");
        if (!name.equals("oidc")) {
            throw invalid(entry, "its auth-provider \"" + name + "\" no longer exists; use the provider's exec plugin");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        provider.path("config").forEachEntry((key, value) -> settings.put(key, value.asString("")));
        config.setAuthProvider(new AuthProviderConfig(settings, name));
        config.setAutoOAuthToken(settings.getOrDefault("id-token", ""));
    }

    private static void data(Kubeconfig.Entry entry, String field, Consumer<String> setter) {
        if (!entry.text(field).isEmpty()) {
            setter.accept(entry.text(field));
        }
    }

    private static void file(Kubeconfig.Entry entry, String field, Consumer<String> setter) {
        entry.path(field).map(Path::toString).ifPresent(setter);
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asString("")));
        return strings;
    }

    private static GantryException invalid(Kubeconfig.Entry entry, String what) {
        return new GantryException(
                "kubeconfig-invalid",
                "The entry \"" + entry.name() + "\" of the kubeconfig " + entry.file() + " cannot be used: " + what
                        + ".");
    }
}
