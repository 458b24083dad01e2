package dev.gantry.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A terminal, or a pipe, that keeps what is written to it and gives one answer. */
final class ScriptedTerminal implements Terminal {
    private final Optional<Size> size;
    private final Optional<String> answer;
    private final StringBuilder written = new StringBuilder();

    ScriptedTerminal(Optional<Size> size, Optional<String> answer) {
        this.size = size;
        this.answer = answer;
    }

    static ScriptedTerminal pipe() {
        return new ScriptedTerminal(Optional.empty(), Optional.empty());
    }

    /** Everything, in order; lines of standard error begin with an exclamation mark. */
    String written() {
        return written.toString();
    }

    @Override
    public void print(String text) {
        written.append(text);
    }

    @Override
    public void printError(String text) {
        text.lines().forEach(it -> written.append("! ").append(it).append('\n'));
    }

    @Override
    public OutputStream bytes() {
        return new ByteArrayOutputStream() {
            @Override
            public void flush() {
                print(toString(StandardCharsets.UTF_8));
                reset();
            }
        };
    }

    @Override
    public boolean isInteractive() {
        return size.isPresent();
    }

    @Override
    public Size size() {
        return size.orElseThrow();
    }

    @Override
    public Optional<String> ask(String prompt) {
        written.append(prompt).append(answer.orElse("^D"));
        return answer;
    }
}
