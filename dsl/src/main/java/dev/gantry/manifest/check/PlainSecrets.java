package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1EnvVar;
import dev.gantry.problem.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is secret is in a Secret ({@code secret-in-plain-text}). No message holds the value. */
final class PlainSecrets implements Check {
    private static final List<String> NAMES = List.of(
            "PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "API_KEY", "ACCESS_KEY", "PRIVATE_KEY", "CREDENTIAL");

    /** What comes behind such a name where it is about a secret, and is none. */
    private static final List<String> ABOUT = List.of(
            "_FILE",
            "_PATH",
            "_DIR",
            "_NAME",
            "_URL",
            "_URI",
            "_ENDPOINT",
            "_ID",
            "_ISSUER",
            "_AUDIENCE",
            "_HEADER",
            "_TTL",
            "_SECONDS",
            "_EXPIRY",
            "_EXPIRATION",
            "_VALIDITY",
            "_LENGTH",
            "_SIZE",
            "_LIMIT",
            "_ENABLED",
            "_TYPE",
            "_ALGORITHM",
            "_POLICY",
            "_KEY_REF");

    /** How values begin that are given out as secrets, and nothing else. */
    private static final List<String> SHAPES = List.of(
            "AKIA",
            "ASIA",
            "ghp_",
            "gho_",
            "ghs_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "xoxp-",
            "xoxa-",
            "sk_live_",
            "rk_live_",
            "eyJhbGciOi",
            "-----BEGIN PRIVATE KEY",
            "-----BEGIN RSA PRIVATE KEY",
            "-----BEGIN EC PRIVATE KEY",
            "-----BEGIN OPENSSH PRIVATE KEY",
            "AIza",
            "dckr_pat_",
            "npm_");

    private static final int SHORTEST = 16;

    private static final String RULE =
            "What is secret is in a Secret: everyone who may look at a pod reads what is not.";

    @Override
    public void check(Objects objects, Report report) {
        Map<String, Boolean> named = new HashMap<>();
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                variables(pod, at, named, report);
            }
        }
        objects.each(
                V1ConfigMap.class,
                (ref, map) -> map.data().forEach((key, value) -> {
                    if (isShaped(value)) {
                        report.problem(
                                "secret-in-plain-text",
                                ref,
                                "data[" + key + "]",
                                "The key " + Quoted.of(key) + " of " + ref + " holds what looks like a secret.",
                                RULE,
                                "Put it into a Secret.");
                    }
                }));
    }

    private static void variables(
            PodTemplate pod, PodTemplate.ContainerAt at, Map<String, Boolean> named, Report report) {
        List<V1EnvVar> variables = at.container().env();
        for (int i = 0; i < variables.size(); i++) {
            V1EnvVar variable = variables.get(i);
            String value = variable.value().orElse("");
            boolean isSecret = isShaped(value)
                    || (isLiteral(value) && named.computeIfAbsent(variable.name(), PlainSecrets::isNamed));
            if (!value.isEmpty() && isSecret) {
                report.problem(
                        "secret-in-plain-text",
                        pod.owner(),
                        at.field() + ".env[" + i + "]",
                        "The variable " + Quoted.of(variable.name()) + " of the container "
                                + Quoted.of(at.container().name()) + " of " + pod.owner()
                                + " holds what looks like a secret.",
                        RULE,
                        "Take it from a secret(...), or from one that is there already.");
            }
        }
    }

    private static boolean isNamed(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        for (String about : ABOUT) {
            if (upper.endsWith(about)) {
                return false;
            }
        }
        for (String secret : NAMES) {
            if (upper.endsWith(secret) || upper.contains(secret + "_")) {
                return true;
            }
        }
        return false;
    }

    /** Neither a number, a switch, a path, nor what takes its value from another variable. */
    private static boolean isLiteral(String value) {
        return !value.contains("$(")
                && !value.startsWith("/")
                && !value.equalsIgnoreCase("true")
                && !value.equalsIgnoreCase("false")
                && !isNumber(value);
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return value.length() < SHORTEST;
    }

    private static boolean isShaped(String value) {
        if (value.length() < SHORTEST) {
            return false;
        }
        for (String shape : SHAPES) {
            if (value.startsWith(shape)) {
                return true;
            }
        }
        return false;
    }
}
