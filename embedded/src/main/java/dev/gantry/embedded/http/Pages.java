package dev.gantry.embedded.http;

import dev.gantry.embedded.object.Stored;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is left of lists that clients read page by page: as it was when they began, as long as it is kept. */
final class Pages {
    private static final int KEPT = 200;

    /**
     * The rest of a list.
     *
     * @param version at which the list was made
     * @param left what was not given yet
     */
    record Rest(long version, List<Stored> left) {}

    private final Map<String, Rest> rests = new LinkedHashMap<>();
    private long number;

    /** Keeps a rest. @return what a client names it by */
    String keep(Rest rest) {
        if (rests.size() >= KEPT) {
            rests.remove(rests.keySet().iterator().next());
        }
        String token = "page-" + ++number;
        rests.put(token, rest);
        return token;
    }

    /** A page may be asked for once more, if its answer was lost. */
    Rest get(String token) {
        Rest rest = rests.get(token);
        if (rest == null) {
            throw No.expired("The provided continue parameter is too old to display a consistent list result. "
                    + "Start a new list without the continue parameter.");
        }
        return rest;
    }
}
