package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.QuotaUsage;
import dev.gantry.embedded.object.Stored;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds what a namespace's quotas bound: what is used already and what the object asks stay within. */
final class Quotas {
    private Quotas() {}

    static void admit(ObjectNode object, Client client) {
        Stored asked = Stored.of(object);
        if (asked.namespace().isEmpty()) {
            return;
        }
        for (Stored quota : client.list("v1", "ResourceQuota", asked.namespace())) {
            admit(asked, quota, client);
        }
    }

    private static void admit(Stored object, Stored quota, Client client) {
        QuotaUsage asks = QuotaUsage.of(quota, object);
        QuotaUsage used = QuotaUsage.of(quota, client);
        List<String> requested = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> bounds = new ArrayList<>();
        for (Map.Entry<String, JsonNode> hard : quota.spec().path("hard").properties()) {
            String name = hard.getKey();
            BigDecimal most = dev.gantry.kubernetes.Quantity.of(hard.getValue().asString())
                    .amount();
            BigDecimal more = asks.amount(name);
            if (more.signum() > 0 && used.amount(name).add(more).compareTo(most) > 0) {
                requested.add(name + "=" + QuotaUsage.text(name, more));
                before.add(name + "=" + QuotaUsage.text(name, used.amount(name)));
                bounds.add(name + "=" + hard.getValue().asString());
            }
        }
        if (!requested.isEmpty()) {
            throw Forbidden.of(
                    object.ref(),
                    "exceeded quota: " + quota.name() + ", requested: " + String.join(",", requested) + ", used: "
                            + String.join(",", before) + ", limited: " + String.join(",", bounds));
        }
    }
}
