package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.QuotaUsage;
import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what a namespace's quotas bound: what is used already and what the object asks stay within. */
final class Quotas {
    private Quotas() {}

    /** Of an object that is changed only what it asks beyond what it had is held against them. */
    static void admit(ObjectNode object, Optional<Stored> before, Client client) {
        Stored asked = Stored.of(object);
        if (asked.namespace().isEmpty()) {
            return;
        }
        for (Stored quota : client.list("v1", "ResourceQuota", asked.namespace())) {
            if (before.isEmpty() && asked.ref().kind().equals("Pod")) {
                String missing = QuotaConstraints.missing(quota, asked);
                if (!missing.isEmpty()) {
                    throw Forbidden.of(asked.ref(), "failed quota: " + quota.name() + ": " + missing);
                }
            }
            Optional<QuotaUsage> had = before.map(it -> QuotaUsage.of(quota, it));
            hold(asked, quota, name -> had.map(it -> it.amount(name)).orElse(BigDecimal.ZERO), client);
        }
    }

    private static void hold(Stored object, Stored quota, Function<String, BigDecimal> had, Client client) {
        QuotaUsage asks = QuotaUsage.of(quota, object);
        QuotaUsage used = QuotaUsage.of(quota, client);
        Map<String, JsonNode> hard = new TreeMap<>();
        quota.spec().path("hard").properties().forEach(bound -> hard.put(bound.getKey(), bound.getValue()));
        List<String> requested = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> bounds = new ArrayList<>();
        hard.forEach((name, bound) -> {
            BigDecimal most = Quantity.of(bound.asString()).amount();
            BigDecimal more = asks.amount(name).subtract(had.apply(name));
            if (more.signum() > 0 && used.amount(name).add(more).compareTo(most) > 0) {
                requested.add(name + "=" + QuotaUsage.text(name, more));
                before.add(name + "=" + QuotaUsage.text(name, used.amount(name)));
                bounds.add(name + "=" + bound.asString());
            }
        });
        if (!requested.isEmpty()) {
            throw Forbidden.of(
                    object.ref(),
                    "exceeded quota: " + quota.name() + ", requested: " + String.join(",", requested) + ", used: "
                            + String.join(",", before) + ", limited: " + String.join(",", bounds));
        }
    }
}
