package dev.gantry.cli;

import java.util.List;
import java.util.Optional;

/**
 * Something that may be said to a command. It knows nothing of picocli, so that a plain call need not load it.
 *
 * @param names all its names; the last one is the long one, by which it is known here
 * @param label what stands for its value in help; empty for one that is said or not
 * @param candidates the values that completion offers
 * @param repeats whether it may be said more than once
 */
record Option(
        List<String> names, Optional<String> label, List<String> candidates, String description, boolean repeats) {
    static final String ENV = "--env";
    static final String NAMESPACE = "--namespace";
    static final String CONTEXT = "--context";
    static final String KUBECONFIG = "--kubeconfig";
    static final String OUTPUT = "--output";
    static final String DETAILED_EXITCODE = "--detailed-exitcode";
    static final String YES = "--yes";
    static final String TIMEOUT = "--timeout";
    static final String NO_WAIT = "--no-wait";
    static final String KEEP_RELEASES = "--keep-releases";
    static final String PRUNE_LIMIT = "--prune-limit";
    static final String FROM = "--from";
    static final String TAKE_OVER = "--take-over";
    static final String NO_COLOR = "--no-color";
    static final String STACKTRACE = "--stacktrace";
    static final String WARNINGS_AS_ERRORS = "--warnings-as-errors";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    static Option flag(String description, String... names) {
        return new Option(List.of(names), Optional.empty(), List.of(), description, false);
    }

    static Option text(String label, String description, String... names) {
        return new Option(List.of(names), Optional.of(label), List.of(), description, false);
    }

    static Option oneOf(String label, List<String> candidates, String description, String... names) {
        return new Option(List.of(names), Optional.of(label), candidates, description, false);
    }

    String name() {
        return names.get(names.size() - 1);
    }

    boolean isFlag() {
        return label.isEmpty();
    }

    static Option env(List<String> environments) {
        return oneOf("ENV", environments, "The environment: " + String.join(", ", environments) + ".", ENV);
    }

    /** Two environments, which are compared. */
    static Option twoEnvironments(List<String> environments) {
        String description =
                "Said twice: the environment before, and the one after. " + String.join(", ", environments) + ".";
        return new Option(List.of(ENV), Optional.of("ENV"), environments, description, true);
    }

    static Option namespace() {
        return text(
                "NAMESPACE",
                "The app's namespace. Default: that of the definition, or of the context.",
                "-n",
                NAMESPACE);
    }

    static Option context() {
        return text("NAME", "The context of the kubeconfig. Default: the current one.", CONTEXT);
    }

    static Option kubeconfig() {
        return text("FILE", "Default: $KUBECONFIG, or ~/.kube/config.", KUBECONFIG);
    }

    static Option output() {
        String description = "text (for people), json or yaml (for programs). Default: text.";
        return oneOf("FORMAT", Format.NAMES, description, "-o", OUTPUT);
    }

    static Option detailedExitCode(String what) {
        return flag("Exit with 2 where there is " + what + ".", DETAILED_EXITCODE);
    }

    static Option yes() {
        return flag("Do not ask.", "-y", YES);
    }

    static Option timeout() {
        return text("TIME", "How long it may take until all is ready: 90s, 5m, 1h30m. Default: 10m.", TIMEOUT);
    }

    static Option noWait() {
        return flag("Do not wait until all is ready.", NO_WAIT);
    }

    static Option keepReleases() {
        return text(
                "NUMBER",
                "How many releases are kept to return to; 0 keeps none, and needs no right to Secrets. Default: 10.",
                KEEP_RELEASES);
    }

    static Option pruneLimit() {
        return text(
                "PERCENT",
                "How much of the app may be deleted with --yes: 0 to 100. Default: 50, where that is 10 objects or more.",
                PRUNE_LIMIT);
    }

    static Option takeOver() {
        return flag("Take over fields that others manage, instead of stopping at the conflict.", TAKE_OVER);
    }

    static Option from() {
        return text(
                "PATH",
                "A file or folder with objects, as synth --to wrote it, instead of what the definition becomes now.",
                FROM);
    }

    static Option noColor() {
        return flag("No colours. NO_COLOR in the environment does the same.", NO_COLOR);
    }

    static Option warningsAsErrors() {
        return flag("Stop at warnings, too.", WARNINGS_AS_ERRORS);
    }

    static Option stacktrace() {
        return flag("Show the stack trace of an unexpected error. GANTRY_DEBUG=1 does the same.", STACKTRACE);
    }
}
