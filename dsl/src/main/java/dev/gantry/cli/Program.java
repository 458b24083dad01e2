package dev.gantry.cli;

import dev.gantry.time.Time;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A user's program: commands on a definition. */
public final class Program {
    private static final String HELP = "help";

    private final Session session;

    Program(Session session) {
        this.session = session;
    }

    /**
     * Does what the arguments say, and ends the JVM unless that worked. The exit code is 0 for done, 1 for failed, 2 for
     * {@code --detailed-exitcode} where there is something to change, 64 for a command line that cannot be
     * understood, and 130 when interrupted.
     */
    public static void run(Environments environments, String... args) {
        quietenLogging();
        Session session = new Session(
                ProgramName.of(System.getenv(), System.getProperty("sun.java.command", "")),
                environments,
                new SystemTerminal(System.getenv()),
                new EngineConnector(),
                Time.system(),
                System.getenv());
        ExitCode code = new Program(session).execute(args);
        if (code != ExitCode.DONE) {
            System.exit(code.number());
        }
    }

    /** The Kubernetes client logs through SLF4J, which without a logger of the user's complains on standard error. */
    private static void quietenLogging() {
        String verbosity = "slf4j.internal.verbosity";
        if (System.getProperty(verbosity) == null) {
            System.setProperty(verbosity, "ERROR");
        }
    }

    /** Never throws. */
    ExitCode execute(String... args) {
        Optional<Command> called = args.length == 0 ? Optional.empty() : Commands.named(args[0]);
        if (called.isPresent()) {
            List<Option> options = called.get().allOptions(session.environments());
            List<String> words = Arrays.asList(args).subList(1, args.length);
            Optional<Said> said = Said.plainly(options, words);
            if (said.isPresent()) {
                return run(called.get(), said.get());
            }
        }
        boolean asksForHelp = args.length > 0 && args[0].equals(HELP);
        return new Reading(this, session).of(asksForHelp ? helpOf(args) : args);
    }

    ExitCode run(Command command, Said said) {
        Invocation call = new Invocation(session, said);
        Failure failure = new Failure(call.paint(), session.wantsTraces() || call.flag(Option.STACKTRACE));
        try {
            return command.run(call);
        } catch (UsageException e) {
            session.terminal().printError(failure.told(e));
            return ExitCode.USAGE;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | ExceptionInInitializerError e) {
            session.terminal().printError(failure.told(e));
            return Failure.isInterruption(e) ? ExitCode.INTERRUPTED : ExitCode.FAILED;
        }
    }

    /** {@code help apply} is {@code apply --help}. */
    private static String[] helpOf(String[] args) {
        if (args.length == 1) {
            return new String[] {Option.HELP};
        }
        return Commands.named(args[1]).isPresent() ? new String[] {args[1], Option.HELP} : new String[] {args[1]};
    }
}
