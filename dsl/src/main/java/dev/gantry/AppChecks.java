package dev.gantry;

import dev.gantry.kubernetes.Named;
import dev.gantry.problem.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That what was said of the app as a whole, or is about namespaces, can be done. */
final class AppChecks {
    private AppChecks() {}

    static void check(App app, Scene scene, Report report) {
        AppWords words = app.words();
        if (words.networkPolicies != null) {
            NetworkPolicies policies = words.networkPolicies.value();
            for (List<String> ranges : List.of(policies.apiServer(), policies.dns())) {
                for (String range : ranges) {
                    report.check("networkPolicies", words.networkPolicies.line(), Cidr.wrong(range));
                }
            }
        }
        configs(scene, report);
        if (app.namespace().isPresent()) {
            return;
        }
        if (words.podSecurity != null) {
            unsaid(
                    report.below("podSecurity"),
                    words.podSecurity.line(),
                    "podSecurity(...) is about the app's namespace");
        }
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof Workload<?> workload) {
                for (Said<Permission> permission : workload.words().identity.permissions) {
                    ApiResource resource = permission.value().resource();
                    if (resource.isEverywhere() || resource.namespace().isPresent()) {
                        unsaid(
                                report.below(workload.name()).below("mayRead"),
                                permission.line(),
                                "A right outside of the app's namespace is given to an account in it");
                    }
                }
            }
        }
    }

    /** That what configs are made of can be read. */
    private static void configs(Scene scene, Report report) {
        for (Said<Named> part : scene.parts()) {
            if (part.value() instanceof Config config) {
                for (ConfigContent.Unreadable file : scene.contents().of(config).unreadable()) {
                    Source line = file.line() == null ? config.origin().line() : file.line();
                    report.below(config.name()).check("file", line, Optional.of(file.wrong()));
                }
            }
        }
    }

    private static void unsaid(Report place, @Nullable Source line, String what) {
        place.add(
                line,
                "namespace-unsaid",
                what + ", and nobody said which that is.",
                "What names the app's namespace needs to know it.",
                "Say namespace(...) of the app, or --namespace on the command line.");
    }
}
