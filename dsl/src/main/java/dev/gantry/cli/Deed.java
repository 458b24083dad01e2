package dev.gantry.cli;

/** What is done with a plan, in words. */
enum Deed {
    APPLY("apply", "Applying", "Apply this plan?"),
    ROLLBACK("rollback", "Rolling back", "Roll back to this?"),
    DESTROY("destroy", "Destroying", "Delete all this?");

    private final String command;
    private final String doing;
    private final String question;

    Deed(String command, String doing, String question) {
        this.command = command;
        this.doing = doing;
        this.question = question;
    }

    String command() {
        return command;
    }

    String doing() {
        return doing;
    }

    String question() {
        return question;
    }
}
