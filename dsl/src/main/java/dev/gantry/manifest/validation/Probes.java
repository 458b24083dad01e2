package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HTTPHeader;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a container is asked whether it is well. */
final class Probes {
    enum Kind {
        LIVENESS,
        READINESS,
        STARTUP
    }

    private static final List<String> SCHEMES = List.of("HTTP", "HTTPS");
    private static final int HIGHEST = 65_535;

    private Probes() {}

    static void check(@Nullable Probe probe, At at, Kind kind, Faults faults) {
        if (probe == null) {
            return;
        }
        Union union = new Union(at, faults);
        if (union.has("exec", probe.getExec())) {
            command(Items.of(probe.getExec().getCommand()), at.in("exec"), faults);
        }
        if (union.has("httpGet", probe.getHttpGet())) {
            httpGet(probe.getHttpGet(), at.in("httpGet"), faults);
        }
        if (union.has("tcpSocket", probe.getTcpSocket())) {
            port(probe.getTcpSocket().getPort(), at.in("tcpSocket").in("port"), faults);
        }
        if (union.has("grpc", probe.getGrpc())) {
            Integer port = probe.getGrpc().getPort();
            At in = at.in("grpc").in("port");
            if (port == null) {
                faults.missing(in, "Say the port to ask at.");
            }
            faults.range(in, port, 1, HIGHEST);
        }
        union.one("exec, httpGet, tcpSocket or grpc");
        times(probe, at, kind, faults);
    }

    private static void times(Probe probe, At at, Kind kind, Faults faults) {
        faults.notNegative(at.in("initialDelaySeconds"), probe.getInitialDelaySeconds());
        faults.notNegative(at.in("timeoutSeconds"), probe.getTimeoutSeconds());
        faults.notNegative(at.in("periodSeconds"), probe.getPeriodSeconds());
        faults.notNegative(at.in("failureThreshold"), probe.getFailureThreshold());
        Integer successes = probe.getSuccessThreshold();
        At success = at.in("successThreshold");
        if (kind != Kind.READINESS && successes != null && successes > 1) {
            faults.wrong("number-out-of-range", success, successes, "Give 1: one answer is enough here.");
        } else {
            faults.notNegative(success, successes);
        }
        Long grace = probe.getTerminationGracePeriodSeconds();
        if (grace != null && kind == Kind.READINESS) {
            faults.misplaced(
                    at.in("terminationGracePeriodSeconds"), "Leave it out: nothing ends when this probe fails.");
        } else {
            faults.range(at.in("terminationGracePeriodSeconds"), grace, 1, Long.MAX_VALUE);
        }
    }

    static void command(List<String> command, At at, Faults faults) {
        if (command.isEmpty()) {
            faults.missing(at.in("command"), "Say the program and its arguments.");
        }
    }

    static void httpGet(HTTPGetAction get, At at, Faults faults) {
        port(get.getPort(), at.in("port"), faults);
        faults.oneOf(at.in("scheme"), "".equals(get.getScheme()) ? null : get.getScheme(), SCHEMES);
        List<HTTPHeader> headers = Items.of(get.getHttpHeaders());
        for (int i = 0; i < headers.size(); i++) {
            At name = at.in("httpHeaders").nth(i).in("name");
            if (!isHeader(headers.get(i).getName())) {
                faults.wrong(
                        "name-invalid",
                        name,
                        headers.get(i).getName(),
                        "Letters, digits and \"-\" make a header's name.");
            }
        }
    }

    private static boolean isHeader(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isWord && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** A number or a name. */
    static void port(@Nullable IntOrString port, At at, Faults faults) {
        if (port == null) {
            faults.missing(at, "Say the port to ask at.");
        } else if (port.getIntVal() != null) {
            faults.range(at, port.getIntVal(), 1, HIGHEST);
        } else if (!Names.PORT.allows(String.valueOf(port.getStrVal()))) {
            faults.form(at, String.valueOf(port.getStrVal()), Names.PORT);
        }
    }
}
