package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Origin;
import dev.gantry.problem.Source;
import dev.gantry.problem.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app turned into objects, and all that is wrong with it. */
final class Synthesis {
    private final App app;
    private final Report report;
    private final List<KubernetesObject> objects = new ArrayList<>();
    private final Map<ObjectRef, Made> made = new LinkedHashMap<>();

    /** A part, and the objects that it became. */
    record Made(Named part, Report place, @Nullable Source line, List<ObjectRef> objects) {
        Made(Named part, Report place, @Nullable Source line) {
            this(part, place, line, new ArrayList<>());
        }
    }

    private Verdict verdict = Verdict.CLEAN;

    private Synthesis(App app) {
        this.app = app;
        this.report = Report.of(app.name());
    }

    static Synthesis of(App app) {
        Synthesis synthesis = new Synthesis(app);
        synthesis.run();
        return synthesis;
    }

    private void run() {
        Closure closure = Closure.of(app.given());
        Scene scene = new Scene(app, closure);
        wholeApp(scene);
        for (Said<Named> part : closure.parts().values()) {
            make(part, scene);
        }
        new ReferenceChecks(app.given(), closure, scene, report).run();
        new OrderChecks(scene, report).run();
        new QuotaChecks(scene, report).run();
        new ClaimChecks(scene, report).run();
        for (Said<Named> part : closure.parts().values()) {
            if (part.value() instanceof Workload<?> workload) {
                new WorkloadChecks(workload, report.below(workload.name())).run();
            }
        }
        report.check("name", app.line(), PartNames.wrong(app.name()));
        app.home().ifPresent(said -> report.check("namespace", said.line(), PartNames.wrongNamespace(said.value())));
        AppChecks.check(app, scene, report);
        report.problems().addAll(new ObjectChecks(this, scene).run(List.copyOf(report.problems())));
        verdict = Judge.of(app, closure.parts().values(), report.problems());
    }

    /** What the app as a whole becomes. */
    private void wholeApp(Scene scene) {
        AppWords words = app.words();
        if (words.networkPolicies != null && words.networkPolicies.value().deniesOthers()) {
            V1NetworkPolicy policy = Policies.denyOthers(scene);
            add(policy, new Made(policy, report.below("networkPolicies"), words.networkPolicies.line()));
        }
        if (words.podSecurity != null && app.namespace().isPresent()) {
            String home = app.namespace().get();
            V1Namespace namespace = V1Namespace.of(home)
                    .label(
                            "pod-security.kubernetes.io/enforce",
                            words.podSecurity.value().text());
            add(namespace, new Made(namespace, report.below("podSecurity"), words.podSecurity.line()));
        }
    }

    private void make(Said<Named> said, Scene scene) {
        Named part = said.value();
        Report place = report.below(part.name());
        if (part instanceof KubernetesObject object) {
            add(object, new Made(part, report.below(object.kind() + "/" + object.name()), said.line()));
        } else if (part instanceof Config config) {
            add(Data.configMap(config, scene), new Made(part, place, lineOf(config.origin(), said)));
        } else if (part instanceof Secret secret && secret.external() != null) {
            External external = secret.external();
            add(external.object(secret, scene), new Made(part, place, lineOf(secret.origin(), said)));
        } else if (part instanceof Secret secret && secret.isMade()) {
            add(Data.secret(secret, scene), new Made(part, place, lineOf(secret.origin(), said)));
        } else if (part instanceof ServiceAccount account && !account.isExisting()) {
            add(Access.account(account, scene), new Made(part, place, said.line()));
        } else if (part instanceof OwnObject own) {
            add(own.object(scene, place), new Made(part, place, lineOf(own.origin(), said)));
            own.check(place);
        } else if (part instanceof Workload<?> workload) {
            Made origin = new Made(part, place, lineOf(workload.words().origin, said));
            WorkloadObjects.of(workload, scene, place).forEach(object -> add(object, origin));
        }
    }

    /** Where it was made; of a constant, made before lines were captured, where it was used. */
    private static @Nullable Source lineOf(Said<?> origin, Said<?> user) {
        return origin.line() != null ? origin.line() : user.line();
    }

    private void add(KubernetesObject object, Made by) {
        objects.add(object);
        ObjectRef ref = ObjectRef.of(object);
        by.objects().add(ref);
        made.putIfAbsent(ref, by);
    }

    /** Where a field of an object comes from, for those that check objects. */
    Origin origin(ObjectRef object, String field) {
        Made by = made.get(object);
        if (by == null) {
            return Origin.of(app.name() + "/" + object);
        }
        if (by.part() instanceof KubernetesObject) {
            return by.place().origin(by.line());
        }
        if (field.endsWith("[" + Labels.PART_OF + "]")) {
            return report.below("name").origin(app.line());
        }
        if (by.part() instanceof Workload<?> workload) {
            return FieldOrigins.of(by.place(), workload.words(), by.line(), object.kind(), object.name(), field);
        }
        boolean ofName = field.equals("metadata.name") || field.endsWith("[" + Labels.NAME + "]");
        return (ofName ? by.place().below("name") : by.place()).origin(by.line());
    }

    Map<ObjectRef, Made> made() {
        return made;
    }

    String app() {
        return app.name();
    }

    List<KubernetesObject> objects() {
        return objects;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Of the kind without a generated type that words are written in. */
    private static boolean isNamespaced(ObjectRef unknown) {
        return unknown.apiVersion().equals(External.API_VERSION);
    }

    Manifest manifest() {
        verdict.errors().orThrow();
        Manifest manifest = Manifest.of(app.name(), objects);
        return app.namespace()
                .map(namespace -> manifest.inNamespace(namespace, Synthesis::isNamespaced))
                .orElse(manifest);
    }
}
