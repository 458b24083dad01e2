package dev.gantry.manifest.check;

import static dev.gantry.manifest.Samples.*;

import dev.gantry.gateway.V1BackendObjectReference;
import dev.gantry.gateway.V1HTTPBackendRef;
import dev.gantry.gateway.V1HTTPExternalAuthFilter;
import dev.gantry.gateway.V1HTTPHeaderMatch;
import dev.gantry.gateway.V1HTTPPathMatch;
import dev.gantry.gateway.V1HTTPQueryParamMatch;
import dev.gantry.gateway.V1HTTPRequestMirrorFilter;
import dev.gantry.gateway.V1HTTPRequestRedirectFilter;
import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.gateway.V1HTTPRouteFilter;
import dev.gantry.gateway.V1HTTPRouteMatch;
import dev.gantry.gateway.V1HTTPRouteRule;
import dev.gantry.gateway.V1HTTPRouteSpec;
import dev.gantry.gateway.V1ParentReference;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1HTTPIngressRuleValue;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressBackend;
import dev.gantry.kubernetes.networking.V1IngressRule;
import dev.gantry.kubernetes.networking.V1IngressServiceBackend;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.kubernetes.networking.V1ServiceBackendPort;
import java.util.List;
import java.util.Map;

/** Of {@link Wrong}, what leads requests in. */
final class WrongRoutes {
    static final Map<Class<? extends Check>, List<KubernetesObject>> OBJECTS = Map.of(
            IngressBackends.class,
            List.of(
                    deployment("order"),
                    service("order"),
                    V1Ingress.of("shop")
                            .spec(V1IngressSpec.of()
                                    .defaultBackend(
                                            to("ordr", V1ServiceBackendPort.of().name("http")))
                                    .rules(V1IngressRule.of()
                                            .http(V1HTTPIngressRuleValue.of(
                                                    path(to(
                                                            "order",
                                                            V1ServiceBackendPort.of()
                                                                    .number(8080))),
                                                    path(to(
                                                            "order",
                                                            V1ServiceBackendPort.of()
                                                                    .name("https")))))))),
            HttpRouteBackends.class,
            List.of(
                    deployment("order"),
                    service("order"),
                    route(
                            "shop",
                            V1HTTPRouteRule.of()
                                    .backendRefs(
                                            V1HTTPBackendRef.of("ordr").port(80),
                                            V1HTTPBackendRef.of("order").port(8080),
                                            V1HTTPBackendRef.of("order")),
                            V1HTTPRouteRule.of()
                                    .filters(
                                            V1HTTPRouteFilter.of(V1HTTPRouteFilter.Type.REQUEST_MIRROR)
                                                    .requestMirror(V1HTTPRequestMirrorFilter.of(
                                                            V1BackendObjectReference.of("shadow")
                                                                    .port(80))),
                                            V1HTTPRouteFilter.of(V1HTTPRouteFilter.Type.EXTERNAL_AUTH)
                                                    .externalAuth(V1HTTPExternalAuthFilter.of(
                                                            V1BackendObjectReference.of("order")
                                                                    .port(9000),
                                                            V1HTTPExternalAuthFilter.Protocol.GRPC))))),
            ContestedIngresses.class,
            List.of(ingress("a"), ingress("b")),
            ContestedHttpRoutes.class,
            List.of(
                    route(
                            "a",
                            to(
                                    "a",
                                    V1HTTPRouteMatch.of()
                                            .path(V1HTTPPathMatch.of().value("/orders")))),
                    route(
                            "b",
                            to(
                                    "b",
                                    V1HTTPRouteMatch.of()
                                            .path(V1HTTPPathMatch.of().value("/orders"))),
                            to("b", newer("X-Version", "2").queryParams(V1HTTPQueryParamMatch.of("q", "1"))),
                            to("c", newer("x-version", "2").queryParams(V1HTTPQueryParamMatch.of("q", "1")))),
                    route(
                            "everything",
                            V1HTTPRouteRule.of()
                                    .backendRefs(V1HTTPBackendRef.of("a").port(80))),
                    route(
                            "moved",
                            V1HTTPRouteRule.of()
                                    .filters(V1HTTPRouteFilter.of(V1HTTPRouteFilter.Type.REQUEST_REDIRECT)
                                            .requestRedirect(V1HTTPRequestRedirectFilter.of()
                                                    .statusCode(V1HTTPRequestRedirectFilter.StatusCode._301))))));

    private WrongRoutes() {}

    static V1HTTPRoute route(String name, V1HTTPRouteRule... rules) {
        return V1HTTPRoute.of(
                name,
                V1HTTPRouteSpec.of()
                        .parentRefs(V1ParentReference.of("public"))
                        .hostnames("shop.example.com")
                        .rules(rules));
    }

    static V1HTTPRouteRule to(String service, V1HTTPRouteMatch match) {
        return V1HTTPRouteRule.of()
                .matches(match)
                .backendRefs(V1HTTPBackendRef.of(service).port(80));
    }

    static V1HTTPRouteMatch newer(String header, String value) {
        return V1HTTPRouteMatch.of().headers(V1HTTPHeaderMatch.of(header, value));
    }

    private static V1Ingress ingress(String name) {
        return V1Ingress.of(name)
                .spec(V1IngressSpec.of()
                        .rules(V1IngressRule.of()
                                .host("shop.example.com")
                                .http(V1HTTPIngressRuleValue.of(
                                        path(to(name, V1ServiceBackendPort.of().number(80)))))));
    }

    private static V1IngressBackend to(String service, V1ServiceBackendPort port) {
        return V1IngressBackend.of().service(V1IngressServiceBackend.of(service).port(port));
    }

    private static V1HTTPIngressPath path(V1IngressBackend backend) {
        return V1HTTPIngressPath.of(backend, V1HTTPIngressPath.PathType.PREFIX);
    }
}
