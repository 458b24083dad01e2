package dev.gantry.tests.architecture.wrong.apply;

import dev.gantry.tests.architecture.wrong.cli.Commands;

public final class ImportsTheCommandLine {
    public static String all() {
        return Commands.names();
    }
}
