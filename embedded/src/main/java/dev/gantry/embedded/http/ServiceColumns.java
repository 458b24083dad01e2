package dev.gantry.embedded.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The columns of what leads to pods. */
final class ServiceColumns {
    private static final int ADDRESS_WIDTH = 16;
    private static final int SHOWN = 3;

    private ServiceColumns() {}

    /** Whether it knew the kind. */
    static boolean add(Resource resource, Columns columns) {
        switch (resource.kind().toString()) {
            case "v1 Service" ->
                columns.name()
                        .text("Type", "/spec/type", "")
                        .text("Cluster-IP", "/spec/clusterIPs/0", "<none>")
                        .text("External-IP", ServiceColumns::external)
                        .text("Port(s)", it -> Columns.orNone(ports(it)))
                        .age()
                        .wide()
                        .text("Selector", it -> WorkloadColumns.labels(it.at("/spec/selector")));
            case "networking.k8s.io/v1 Ingress" ->
                columns.name()
                        .text("Class", "/spec/ingressClassName", "<none>")
                        .text("Hosts", ServiceColumns::hosts)
                        .text("Address", it -> cut(addresses(it)))
                        .text("Ports", it -> it.at("/spec/tls").isEmpty() ? "80" : "80, 443")
                        .age();
            case "networking.k8s.io/v1 IngressClass" ->
                columns.name()
                        .text("Controller", "/spec/controller", "")
                        .text("Parameters", ServiceColumns::parameters)
                        .age();
            case "networking.k8s.io/v1 NetworkPolicy" ->
                columns.name()
                        .text("Pod-Selector", it -> Columns.orNone(Scales.selector(it.at("/spec/podSelector"))))
                        .age();
            case "discovery.k8s.io/v1 EndpointSlice" ->
                columns.name()
                        .text("AddressType", "/addressType", "")
                        .text("Ports", ServiceColumns::slicePorts)
                        .text("Endpoints", ServiceColumns::endpoints)
                        .age();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String external(JsonNode service) {
        List<String> external = new ArrayList<>();
        String type = service.at("/spec/type").asString("");
        if (type.equals("ExternalName")) {
            return service.at("/spec/externalName").asString("");
        } else if (type.equals("LoadBalancer")) {
            String balanced = cut(addresses(service));
            if (!balanced.isEmpty()) {
                external.add(balanced);
            }
        }
        service.at("/spec/externalIPs").forEach(it -> external.add(it.asString("")));
        return external.isEmpty() ? type.equals("LoadBalancer") ? "<pending>" : "<none>" : String.join(",", external);
    }

    private static String addresses(JsonNode object) {
        TreeSet<String> addresses = new TreeSet<>();
        for (JsonNode ingress : object.at("/status/loadBalancer/ingress")) {
            String address =
                    ingress.path("ip").asString(ingress.path("hostname").asString(""));
            if (!address.isEmpty()) {
                addresses.add(address);
            }
        }
        return String.join(",", addresses);
    }

    private static String cut(String text) {
        return text.length() > ADDRESS_WIDTH ? text.substring(0, ADDRESS_WIDTH - 3) + "..." : text;
    }

    private static String ports(JsonNode service) {
        List<String> ports = new ArrayList<>();
        for (JsonNode port : service.at("/spec/ports")) {
            int node = port.path("nodePort").asInt(0);
            ports.add(port.path("port").asInt(0) + (node > 0 ? ":" + node : "") + "/"
                    + port.path("protocol").asString("TCP"));
        }
        return String.join(",", ports);
    }

    private static String hosts(JsonNode ingress) {
        List<String> hosts = new ArrayList<>();
        for (JsonNode rule : ingress.at("/spec/rules")) {
            String host = rule.path("host").asString("");
            if (!host.isEmpty()) {
                hosts.add(host);
            }
        }
        return hosts.isEmpty() ? "*" : Columns.firstOf(hosts, SHOWN);
    }

    private static String parameters(JsonNode type) {
        JsonNode parameters = type.at("/spec/parameters");
        if (parameters.isMissingNode()) {
            return "<none>";
        }
        String group = parameters.path("apiGroup").asString("");
        return parameters.path("kind").asString("") + (group.isEmpty() ? "" : "." + group) + "/"
                + parameters.path("name").asString("");
    }

    private static String slicePorts(JsonNode slice) {
        List<String> ports = new ArrayList<>();
        for (JsonNode port : slice.path("ports")) {
            ports.add(port.path("port").asString(port.path("name").asString("*")));
        }
        return Columns.firstOf(ports, SHOWN);
    }

    private static String endpoints(JsonNode slice) {
        List<String> addresses = new ArrayList<>();
        for (JsonNode endpoint : slice.path("endpoints")) {
            endpoint.path("addresses").forEach(it -> addresses.add(it.asString("")));
        }
        return Columns.firstOf(addresses, SHOWN);
    }
}
