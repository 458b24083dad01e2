package dev.gantry;

/** A text with the address of an endpoint, or of a host outside, in it. */
record Address(Called to, String before, Form form, String after) implements EnvValue {
    enum Form {
        HOST,
        PORT,
        HOST_AND_PORT
    }

    /** The text, for what is called and stands for this host and number. */
    String text(String host, int number) {
        String middle = switch (form) {
            case HOST -> host;
            case PORT -> Integer.toString(number);
            case HOST_AND_PORT -> host + ":" + number;
        };
        return before + middle + after;
    }

    @Override
    public String toString() {
        return before + "<" + to + ">" + after;
    }
}
