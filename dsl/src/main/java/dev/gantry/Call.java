package dev.gantry;

import dev.gantry.problem.Source;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A call of a word in the user's code.
 *
 * @param word the method called
 * @param caller the user's class
 * @param method the user's method that calls
 * @param descriptor its parameters and result
 * @param instruction the call's place in it
 * @param line the call's line
 */
record Call(String word, Class<?> caller, String method, String descriptor, int instruction, Source line) {
    private static final int INVOKE_INTERFACE = 0xB9;
    private static final int INVOKE_DYNAMIC = 0xBA;
    private static final int POP = 0x57;

    /**
     * Whether the value that the call gives is thrown away: the compiled call is followed by {@code pop}. So a value that was
     * kept, and then left out by a condition, is never taken for one that was forgotten. False where the class cannot be read.
     */
    boolean isThrownAway() {
        String file = caller.getName().substring(caller.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = caller.getResourceAsStream(file)) {
            if (in == null) {
                return false;
            }
            byte[] code = MethodCode.of(new DataInputStream(in), method, descriptor);
            if (instruction < 0 || instruction >= code.length) {
                return false;
            }
            int call = code[instruction] & 0xFF;
            int next = instruction + (call == INVOKE_INTERFACE || call == INVOKE_DYNAMIC ? 5 : 3);
            return next < code.length && code[next] == POP;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
