package dev.gantry.tests.architecture.wrong;

import dev.gantry.tests.architecture.wrong.cli.Commands;

public final class Gantry {
    public static String run() {
        return Commands.names();
    }
}
