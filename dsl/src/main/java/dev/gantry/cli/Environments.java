package dev.gantry.cli;

import dev.gantry.App;
import dev.gantry.problem.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a program describes: one app, or one for each of its environments. */
public final class Environments {
    private final List<Environment> all;
    private final Optional<Supplier<App>> only;

    private record Environment(String name, Supplier<App> app) {}

    private Environments(List<Environment> all, Optional<Supplier<App>> only) {
        this.all = List.copyOf(all);
        this.only = only;
    }

    /** The same everywhere. */
    public static Environments one(Supplier<App> app) {
        return new Environments(List.of(), Optional.of(app));
    }

    /**
     * One app for each constant of an enum: {@code PRE_PRODUCTION} is asked for by {@code --env pre-production}, in upper or
     * lower case.
     */
    public static <E extends Enum<E>> Environments of(Class<E> environments, Function<E, App> app) {
        List<Environment> all = new ArrayList<>();
        for (E each : environments.getEnumConstants()) {
            all.add(new Environment(spelled(each.name()), () -> app.apply(each)));
        }
        return new Environments(all, Optional.empty());
    }

    /** Their names, in the order of the enum; empty where there are none. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Environment each : all) {
            names.add(each.name());
        }
        return names;
    }

    /**
     * The app of an environment, however its name is spelled.
     *
     * @throws UsageException that says which there are, where none or an unknown one was said
     */
    Supplier<App> app(Optional<String> said) {
        if (only.isPresent()) {
            return only.get();
        }
        String known = "--env " + String.join(", --env ", names());
        if (said.isEmpty()) {
            throw new UsageException("Which environment? Say one of " + known + ".");
        }
        String name = spelled(said.get());
        for (Environment each : all) {
            if (each.name().equals(name)) {
                return each.app();
            }
        }
        String fix = near(name).map(it -> "Did you mean --env " + it + "?").orElse("Say one of " + known + ".");
        throw new UsageException("There is no environment \"" + said.get() + "\". " + fix);
    }

    private Optional<String> near(String name) {
        for (String each : names()) {
            if (each.startsWith(name)) {
                return Optional.of(each);
            }
        }
        return NearNames.of(name, names()).stream().findFirst();
    }

    private static String spelled(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
