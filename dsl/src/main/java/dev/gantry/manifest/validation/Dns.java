package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;

/** How a pod finds names. */
final class Dns {
    private static final List<String> POLICIES = List.of("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
    private static final int MOST_SERVERS = 3;
    private static final int MOST_SEARCHES = 32;
    private static final int LONGEST_SEARCHES = 2048;

    private Dns() {}

    static void check(PodSpec spec, At at, Faults faults) {
        faults.oneOfOrEmpty(at.in("dnsPolicy"), spec.getDnsPolicy(), POLICIES);
        PodDNSConfig config = spec.getDnsConfig();
        At in = at.in("dnsConfig");
        if ("None".equals(spec.getDnsPolicy())
                && (config == null || Items.of(config.getNameservers()).isEmpty())) {
            faults.missing(in.in("nameservers"), "Say one, or another dnsPolicy than None.");
        }
        if (config == null) {
            return;
        }
        List<String> servers = Items.of(config.getNameservers());
        if (servers.size() > MOST_SERVERS) {
            faults.wrong(
                    "number-out-of-range", in.in("nameservers"), servers.size(), "Say " + MOST_SERVERS + " at most.");
        }
        for (int i = 0; i < servers.size(); i++) {
            Addresses.ip(servers.get(i), in.in("nameservers").nth(i), faults);
        }
        searches(Items.of(config.getSearches()), in.in("searches"), faults);
        for (int i = 0; i < Items.of(config.getOptions()).size(); i++) {
            faults.has(
                    in.in("options").nth(i).in("name"),
                    Items.of(config.getOptions()).get(i).getName());
        }
    }

    private static void searches(List<String> searches, At at, Faults faults) {
        int length = Math.max(0, searches.size() - 1);
        for (int i = 0; i < searches.size(); i++) {
            String search = searches.get(i);
            length += search.length();
            String name =
                    search.endsWith(".") && search.length() > 1 ? search.substring(0, search.length() - 1) : search;
            if (!search.equals(".") && !Names.SUBDOMAIN.allows(underscored(name))) {
                faults.form(at.nth(i), search, Names.SUBDOMAIN);
            }
        }
        if (searches.size() > MOST_SEARCHES || length > LONGEST_SEARCHES) {
            faults.wrong("number-out-of-range", at, searches.size(), "Say fewer, or shorter ones.");
        }
    }

    /** Names of services may begin with an underscore, or have one inside. */
    private static String underscored(String name) {
        return name.replace('_', 'x');
    }
}
