package dev.gantry.view;

import dev.gantry.description.AppDescription;
import dev.gantry.description.CallDescription;
import dev.gantry.description.ContainerDescription;
import dev.gantry.description.WorkloadDescription;
import dev.gantry.footprint.Amounts;
import dev.gantry.footprint.Sum;
import dev.gantry.kubernetes.ObjectWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** An app's description for programs, in JSON or YAML, whichever the writer writes. */
public final class DescriptionTree {
    private final ObjectWriter out;

    private DescriptionTree(ObjectWriter out) {
        this.out = out;
    }

    /** Writes all of it. */
    public static void write(AppDescription app, ObjectWriter out) {
        new DescriptionTree(out).app(app);
    }

    /** Writes one workload. */
    public static void write(WorkloadDescription workload, ObjectWriter out) {
        new DescriptionTree(out).workload(workload);
    }

    private void app(AppDescription app) {
        out.beginObject();
        text("app", app.name());
        app.namespace().ifPresent(name -> text("namespace", name));
        sum("atRest", app.footprint().atRest());
        sum("scaledOut", app.footprint().scaledOut());
        sum("upgradingOne", app.footprint().upgradingOne());
        list("workloads", app.workloads(), this::workload);
        list("data", app.data(), data -> {
            out.beginObject();
            text("object", data.object());
            list("keys", data.entries(), entry -> out.value(entry.key()));
            out.endObject();
        });
        list("others", app.others(), out::value);
        out.endObject();
    }

    private void workload(WorkloadDescription workload) {
        out.beginObject();
        text("name", workload.name());
        text("kind", workload.kind());
        text("object", workload.object());
        workload.version().ifPresent(version -> text("version", version));
        out.name("instances");
        out.beginObject();
        number("least", workload.instances().least());
        number("most", workload.instances().most());
        text("told", workload.instances().sentence());
        out.endObject();
        amounts("requests", workload.requests());
        out.name("upgrading");
        out.beginObject();
        number("mostPods", workload.cost().upgrade().mostPods());
        number("fewestReady", workload.cost().upgrade().fewestReady());
        out.endObject();
        list("containers", workload.containers(), this::container);
        list("placement", workload.placement(), out::value);
        list("upgrade", workload.upgrade().sentences(), out::value);
        workload.budget().ifPresent(budget -> text("budget", budget));
        list("ports", workload.ports(), port -> {
            out.beginObject();
            text("name", port.name());
            number("number", port.number());
            number("calledAt", port.calledAt().orElse(port.number()));
            out.endObject();
        });
        list("calls", workload.calls(), this::call);
        list("calledBy", workload.calledBy(), this::call);
        list("exposure", workload.exposure(), exposure -> {
            out.beginObject();
            text("how", exposure.how());
            text("address", exposure.address());
            text("port", exposure.port());
            out.endObject();
        });
        list("storage", workload.storage(), storage -> {
            out.beginObject();
            text("name", storage.name());
            text("size", storage.size());
            storage.path().ifPresent(path -> text("path", path));
            storage.storageClass().ifPresent(name -> text("class", name));
            text("access", storage.access());
            out.endObject();
        });
        workload.account().ifPresent(account -> text("account", account));
        list("filledIn", workload.filledIn(), out::value);
        list("without", workload.switchedOff(), out::value);
        list("objects", workload.objects(), out::value);
        out.endObject();
    }

    private void container(ContainerDescription container) {
        out.beginObject();
        text("name", container.name());
        text("role", container.role().name().toLowerCase(Locale.ROOT));
        text("image", container.image());
        list("command", container.command(), out::value);
        amounts("requests", container.requests());
        amounts("limits", container.limits());
        list("variables", container.variables(), variable -> {
            out.beginObject();
            text("name", variable.name());
            text("value", variable.value());
            out.endObject();
        });
        list("mounts", container.mounts(), mount -> {
            out.beginObject();
            text("path", mount.path());
            text("what", mount.what());
            out.endObject();
        });
        list("health", container.health(), out::value);
        out.endObject();
    }

    private void call(CallDescription call) {
        out.beginObject();
        text("name", call.to());
        text("port", call.port());
        out.name("outside");
        out.value(call.outside());
        out.endObject();
    }

    private void sum(String name, Sum sum) {
        out.name(name);
        out.beginObject();
        number("pods", sum.pods());
        amounts("requests", sum.requests());
        out.endObject();
    }

    private void amounts(String name, Amounts amounts) {
        out.name(name);
        out.beginObject();
        amounts.resources()
                .forEach(resource -> text(resource, amounts.quantity(resource).text()));
        out.endObject();
    }

    private <T> void list(String name, List<T> values, Consumer<T> each) {
        out.name(name);
        out.beginList();
        values.forEach(each);
        out.endList();
    }

    private void text(String name, String value) {
        out.name(name);
        out.value(value);
    }

    private void number(String name, long value) {
        out.name(name);
        out.value(value);
    }
}
