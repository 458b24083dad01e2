package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The addresses of a Service, and the families that they are of. */
final class Families {
    private static final List<String> FAMILIES = List.of("IPv4", "IPv6");
    private static final List<String> POLICIES = List.of("SingleStack", "PreferDualStack", "RequireDualStack");
    private static final String NONE = "None";

    private Families() {}

    static void check(ServiceSpec spec, String type, Faults faults) {
        At families = At.SPEC.in("ipFamilies");
        At policy = At.SPEC.in("ipFamilyPolicy");
        if (type.equals("ExternalName")) {
            if (!Items.of(spec.getIpFamilies()).isEmpty()) {
                faults.misplaced(families, "Leave it out: another name has an address of its own.");
            }
            if (spec.getIpFamilyPolicy() != null) {
                faults.misplaced(policy, "Leave it out: another name has an address of its own.");
            }
            return;
        }
        faults.oneOf(policy, spec.getIpFamilyPolicy(), POLICIES);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < Items.of(spec.getIpFamilies()).size(); i++) {
            String family = Items.of(spec.getIpFamilies()).get(i);
            faults.oneOf(families.nth(i), family, FAMILIES);
            if (!seen.add(family)) {
                faults.wrong("entry-duplicate", families.nth(i), family, "Leave one of them out.");
            }
        }
        if (Items.of(spec.getIpFamilies()).size() > 1 && "SingleStack".equals(spec.getIpFamilyPolicy())) {
            faults.misplaced(policy, "Say PreferDualStack or RequireDualStack, or one family only.");
        }
        addresses(spec, faults);
        family(spec, faults);
    }

    /** The address is of the family that is said first. */
    private static void family(ServiceSpec spec, Faults faults) {
        String ip = spec.getClusterIP();
        List<String> families = Items.of(spec.getIpFamilies());
        if (ip == null || !Addresses.isIp(ip) || families.isEmpty()) {
            return;
        }
        if (Addresses.isIpv6Text(ip) != families.get(0).equals("IPv6")) {
            faults.wrong(
                    "address-invalid",
                    At.SPEC.in("clusterIPs").nth(0),
                    ip,
                    "Say an address of " + families.get(0) + ".");
        }
    }

    private static void addresses(ServiceSpec spec, Faults faults) {
        At all = At.SPEC.in("clusterIPs");
        List<String> addresses = Items.of(spec.getClusterIPs());
        String first = spec.getClusterIP();
        boolean isSaid = first != null && !first.isEmpty();
        if (isSaid && addresses.isEmpty() && !first.equals(NONE)) {
            Addresses.ip(first, all.nth(0), faults);
        }
        if (!addresses.isEmpty() && isSaid && !first.equals(addresses.get(0))) {
            faults.wrong("union-ambiguous", all, addresses.get(0), "Say in clusterIPs first what clusterIP says.");
        }
        if (!addresses.isEmpty() && !isSaid) {
            faults.missing(At.SPEC.in("clusterIP"), "Say in it the first of clusterIPs.");
        }
        for (int i = 0; i < addresses.size(); i++) {
            if (i > 0 || !NONE.equals(addresses.get(i))) {
                Addresses.ip(addresses.get(i), all.nth(i), faults);
            }
        }
        if (addresses.size() > 2) {
            faults.wrong("number-out-of-range", all, addresses.size(), "Say two at most, one of each family.");
        }
    }
}
