package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressSpec;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import io.fabric8.kubernetes.api.model.networking.v1.ServiceBackendPort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hosts and paths, and where they lead. */
final class Ingresses {
    private static final List<String> TYPES = List.of("Exact", "Prefix", "ImplementationSpecific");
    private static final List<String> NOT_IN_PATHS = List.of("//", "/./", "/../", "%2f", "%2F");
    private static final int HIGHEST = 65_535;

    private Ingresses() {}

    static void check(Ingress ingress, Faults faults) {
        IngressSpec spec = ingress.getSpec();
        if (spec == null || (Items.of(spec.getRules()).isEmpty() && spec.getDefaultBackend() == null)) {
            faults.missing(At.SPEC, "Say rules, or a defaultBackend.");
            return;
        }
        if (spec.getIngressClassName() != null) {
            faults.form(At.SPEC.in("ingressClassName"), spec.getIngressClassName(), Names.SUBDOMAIN);
        }
        if (spec.getDefaultBackend() != null) {
            backend(spec.getDefaultBackend(), At.SPEC.in("defaultBackend"), faults);
        }
        for (int i = 0; i < Items.of(spec.getRules()).size(); i++) {
            rule(Items.of(spec.getRules()).get(i), At.SPEC.in("rules").nth(i), faults);
        }
        for (int i = 0; i < Items.of(spec.getTls()).size(); i++) {
            tls(Items.of(spec.getTls()).get(i), At.SPEC.in("tls").nth(i), faults);
        }
    }

    private static void tls(IngressTLS tls, At at, Faults faults) {
        for (int i = 0; i < Items.of(tls.getHosts()).size(); i++) {
            host(Items.of(tls.getHosts()).get(i), at.in("hosts").nth(i), faults);
        }
        if (tls.getSecretName() != null && !tls.getSecretName().isEmpty()) {
            faults.form(at.in("secretName"), tls.getSecretName(), Names.SUBDOMAIN);
        }
    }

    private static void host(String host, At at, Faults faults) {
        boolean isWild = host.startsWith("*.");
        if (!Names.SUBDOMAIN.allows(isWild ? host.substring(2) : host)) {
            faults.wrong("host-invalid", at, host, "For instance shop.example.com, or *.example.com.");
        }
    }

    private static void rule(IngressRule rule, At at, Faults faults) {
        String host = rule.getHost();
        if (host != null && !host.isEmpty()) {
            if (Addresses.isIp(host)) {
                faults.wrong("host-invalid", at.in("host"), host, "Say a name; an address is no host.");
            } else {
                host(host, at.in("host"), faults);
            }
        }
        if (rule.getHttp() == null) {
            return;
        }
        List<HTTPIngressPath> paths = Items.of(rule.getHttp().getPaths());
        if (paths.isEmpty()) {
            faults.missing(at.in("http").in("paths"), "Say one path at least.");
        }
        for (int i = 0; i < paths.size(); i++) {
            path(paths.get(i), at.in("http").in("paths").nth(i), faults);
        }
    }

    private static void path(HTTPIngressPath path, At at, Faults faults) {
        String type = path.getPathType();
        if (type == null) {
            faults.missing(at.in("pathType"), "Say Prefix, Exact or ImplementationSpecific.");
            return;
        }
        faults.oneOf(at.in("pathType"), type, TYPES);
        String text = path.getPath() == null ? "" : path.getPath();
        boolean isOwn = type.equals("ImplementationSpecific");
        if (!text.startsWith("/") && !(isOwn && text.isEmpty())) {
            faults.wrong("path-invalid", at.in("path"), text, "Begin it with \"/\".");
        }
        if (!isOwn) {
            boolean isPlain = !text.endsWith("/..") && !text.endsWith("/.");
            for (String piece : NOT_IN_PATHS) {
                isPlain &= !text.contains(piece);
            }
            if (!isPlain) {
                faults.wrong(
                        "path-invalid", at.in("path"), text, "Say a path without empty steps, \".\", \"..\" and %2F.");
            }
        }
        if (path.getBackend() == null) {
            faults.missing(at.in("backend"), "Say where it leads.");
        } else {
            backend(path.getBackend(), at.in("backend"), faults);
        }
    }

    private static void backend(IngressBackend backend, At at, Faults faults) {
        Union union = new Union(at, faults);
        if (union.has("service", backend.getService())) {
            service(backend.getService(), at, faults);
        }
        if (union.has("resource", backend.getResource())) {
            At in = at.in("resource");
            faults.name(in.in("kind"), backend.getResource().getKind(), Names.PATH_SEGMENT);
            faults.name(in.in("name"), backend.getResource().getName(), Names.PATH_SEGMENT);
            faults.has(in.in("apiGroup"), backend.getResource().getApiGroup());
            if (backend.getResource().getApiGroup() != null
                    && !backend.getResource().getApiGroup().isEmpty()) {
                faults.form(in.in("apiGroup"), backend.getResource().getApiGroup(), Names.SUBDOMAIN);
            }
        }
        union.one("service or resource");
    }

    private static void service(IngressServiceBackend service, At at, Faults faults) {
        faults.name(at.in("service").in("name"), service.getName(), Names.LABEL);
        @Nullable ServiceBackendPort port = service.getPort();
        boolean hasName =
                port != null && port.getName() != null && !port.getName().isEmpty();
        boolean hasNumber = port != null && port.getNumber() != null && port.getNumber() != 0;
        if (port == null || (!hasName && !hasNumber)) {
            faults.missing(at.in("service").in("port"), "Say the port's name or number.");
        } else if (hasName && hasNumber) {
            faults.clash(
                    "union-ambiguous",
                    at,
                    at + " of " + faults.object() + " has a port's name and number.",
                    "Leave one of them out.");
        } else if (hasName) {
            faults.form(at.in("service").in("port").in("name"), port.getName(), Names.PORT);
        } else {
            faults.range(at.in("service").in("port").in("number"), port.getNumber(), 1, HIGHEST);
        }
    }
}
