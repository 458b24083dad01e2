package dev.gantry.cli;

import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PruneLimit;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.plan.Prune;
import dev.gantry.problem.GantryException;
import java.util.Locale;
import java.util.Optional;

/** A plan shown, agreed to, carried out and told of. */
final class Execution {
    private final Invocation call;
    private final Deed deed;
    private final Format format;
    private final ApplyOptions options;

    /** Reads the options first, so that a mistake in them is told before anything is done. */
    Execution(Invocation call, Deed deed) {
        this.call = call;
        this.deed = deed;
        this.format = call.format(Format.TEXT);
        ApplyOptions unlimited = ApplyOptions.DEFAULT.waits(!call.flag(Option.NO_WAIT));
        ApplyOptions limited = call.text(Option.TIMEOUT)
                .map(Durations::parse)
                .map(unlimited::timeout)
                .orElse(unlimited);
        ApplyOptions kept =
                call.number(Option.KEEP_RELEASES, 0).map(limited::keepReleases).orElse(limited);
        this.options = call.percent(Option.PRUNE_LIMIT)
                .map(PruneLimit::percent)
                .map(kept::pruneLimit)
                .orElse(kept);
    }

    ExitCode of(Deployer deployer, Plan plan) {
        Terminal terminal = call.terminal();
        boolean asks = !call.flag(Option.YES) && !plan.isEmpty();
        if (format == Format.TEXT) {
            terminal.print(new PlanView(call.paint()).of(plan, deployer.place()) + "\n");
        }
        if (asks && (format != Format.TEXT || !terminal.isInteractive())) {
            throw new GantryException(
                    "confirmation-missing",
                    "There is nobody to ask whether this is meant, so nothing was changed. Say --yes to "
                            + deed.command() + " without being asked.");
        }
        if (asks && !isAgreed(plan)) {
            terminal.print("Nothing was changed.\n");
            return ExitCode.FAILED;
        }
        ApplyOptions analysed = analysed(plan).rechecks(asks);
        Outcome outcome = carryOut(deployer, plan, asks ? analysed.pruneLimit(PruneLimit.NONE) : analysed);
        return switch (outcome.result()) {
            case DONE -> ExitCode.DONE;
            case FAILED, TIMED_OUT -> ExitCode.FAILED;
            case INTERRUPTED -> ExitCode.INTERRUPTED;
        };
    }

    /** The definition is asked a second time only where a function of it decides. */
    private ApplyOptions analysed(Plan plan) {
        boolean asks = plan.goesForward()
                && plan.all(Change.Update.class).stream()
                        .anyMatch(update -> update.steps().isPresent());
        return asks ? options.analyses(call.unchecked().analyses()) : options;
    }

    private boolean isAgreed(Plan plan) {
        Terminal terminal = call.terminal();
        Prune prune = Prune.of(plan);
        if (options.pruneLimit().isExceededBy(prune)) {
            terminal.print(call.paint()
                            .bad("This deletes " + prune.deleted().size() + " of the " + prune.there() + " objects of "
                                    + plan.app() + ".")
                    + "\n");
        }
        Optional<String> answer = terminal.ask(call.paint().strong(deed.question()) + " [y/N] ");
        terminal.print(answer.isPresent() ? "\n" : "\n\n");
        String said = answer.orElse("").strip().toLowerCase(Locale.ROOT);
        return said.equals("y") || said.equals("yes");
    }

    private Outcome carryOut(Deployer deployer, Plan plan, ApplyOptions options) {
        Terminal terminal = call.terminal();
        boolean live = format == Format.TEXT && terminal.isInteractive();
        int columns = live ? terminal.size().columns() : Integer.MAX_VALUE;
        OutcomeView view = new OutcomeView(call.paint(), deed, options.waits(), columns);
        try (ProgressView progress = live ? live() : lines();
                Interruption interruption = new Interruption(call.session().time(), progress)) {
            interruption.watch();
            Outcome outcome = deployer.apply(plan, options, progress.listener());
            progress.finish();
            if (format == Format.TEXT) {
                terminal.print(view.of(plan, outcome, progress.elapsed()));
            } else {
                terminal.print(Documents.of(plan, outcome, format));
            }
            return outcome;
        }
    }

    private ProgressView live() {
        return new LiveProgress(call.terminal(), call.paint(), call.session().time(), deed);
    }

    /** A program that reads the result from standard output gets nothing else there. */
    private ProgressView lines() {
        Terminal terminal = call.terminal();
        return new ProgressLines(
                format == Format.TEXT ? terminal::print : terminal::printError,
                call.session().time());
    }
}
