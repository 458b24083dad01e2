package dev.gantry.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terminal, or whatever stands in its place. Files and pipes get UTF-8 wherever they are; a terminal gets what it
 * understands, with plain letters for signs that it lacks.
 */
final class SystemTerminal implements Terminal {
    private static final Size USUAL = new Size(80, 24);

    private final Optional<Console> console;
    private final boolean movesCursor;
    private final Charset charset;
    private final PrintStream out;
    private final PrintStream err;

    SystemTerminal(Map<String, String> environment) {
        this.console = Optional.ofNullable(System.console()).filter(SystemTerminal::isTerminal);
        this.movesCursor = !environment.getOrDefault("TERM", "dumb").equals("dumb");
        this.charset = console.map(Console::charset).orElse(StandardCharsets.UTF_8);
        this.out = stream(FileDescriptor.out, charset);
        this.err = stream(FileDescriptor.err, charset);
    }

    private static PrintStream stream(FileDescriptor file, Charset charset) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(file), 1 << 13), false, charset);
    }

    /** From Java 22 on there is a console even where there is no terminal, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    @Override
    public void print(String text) {
        write(out, text);
    }

    @Override
    public OutputStream bytes() {
        return out;
    }

    @Override
    public void printError(String text) {
        write(err, text);
    }

    private void write(PrintStream stream, String text) {
        stream.print(charset.newEncoder().canEncode(text) ? text : Glyphs.plain(text));
        stream.flush();
    }

    @Override
    public boolean isInteractive() {
        return console.isPresent() && movesCursor;
    }

    @Override
    public Size size() {
        @Nullable Process asked = null;
        try {
            asked = new ProcessBuilder("stty", "size")
                    .redirectInput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Matcher matcher = Pattern.compile("(\\d+) (\\d+)\\s*").matcher(answer);
            if (matcher.matches()) {
                int rows = Integer.parseInt(matcher.group(1));
                int columns = Integer.parseInt(matcher.group(2));
                return rows > 0 && columns > 0 ? new Size(columns, rows) : USUAL;
            }
            return USUAL;
        } catch (IOException noSuchProgram) {
            return USUAL;
        } finally {
            if (asked != null) {
                asked.destroy();
            }
        }
    }

    @Override
    public Optional<String> ask(String prompt) {
        print(prompt);
        try {
            return console.map(Console::readLine);
        } catch (IOError noMoreInput) {
            return Optional.empty();
        }
    }
}
