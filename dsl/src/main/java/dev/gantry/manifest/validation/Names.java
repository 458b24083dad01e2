package dev.gantry.manifest.validation;

import java.util.Optional;

/** The forms that names have in Kubernetes. */
public enum Names {
    /** A part of a host name. */
    LABEL(63, "has at most 63 characters: lower-case letters, digits and \"-\", with a letter or digit at both ends") {
        @Override
        boolean isMatch(String name) {
            return isLabel(name, 0, name.length());
        }
    },
    /** A part of a host name as older standards have it. */
    LABEL_WITH_LETTER_FIRST(
            63,
            "has at most 63 characters: lower-case letters, digits and \"-\", with a letter first and a letter or digit last") {
        @Override
        boolean isMatch(String name) {
            return isLabel(name, 0, name.length()) && !isDigit(name.charAt(0));
        }
    },
    /** A host name. */
    SUBDOMAIN(
            253,
            "has at most 253 characters: lower-case letters, digits, \"-\" and \".\", with a letter or digit at both ends and beside"
                    + " every \".\"") {
        @Override
        boolean isMatch(String name) {
            int from = 0;
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
                if (!isLabel(name, from, dot)) {
                    return false;
                }
                from = dot + 1;
            }
            return isLabel(name, from, name.length());
        }
    },
    /** A piece of a URL. */
    PATH_SEGMENT(Integer.MAX_VALUE, "is neither \".\" nor \"..\", and has neither \"/\" nor \"%\" in it") {
        @Override
        boolean isMatch(String name) {
            return !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('%') < 0;
        }
    },
    /** What a label's key is without its prefix, and a label's value where there is one. */
    LABEL_VALUE(
            63,
            "has at most 63 characters: letters, digits, \"-\", \"_\" and \".\", with a letter or digit at both ends") {
        @Override
        boolean isMatch(String name) {
            int last = name.length() - 1;
            for (int i = 0; i <= last; i++) {
                char c = name.charAt(i);
                boolean isInner = i > 0 && i < last && (c == '-' || c == '_' || c == '.');
                if (!isInner && !isAlphanumeric(c)) {
                    return false;
                }
            }
            return true;
        }
    },
    /** A key of a ConfigMap or Secret, which becomes a file's name. */
    DATA_KEY(
            253,
            "has at most 253 characters: letters, digits, \"-\", \"_\" and \".\", and is not \".\" nor begins with \"..\"") {
        @Override
        boolean isMatch(String name) {
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (!isAlphanumeric(c) && c != '-' && c != '_' && c != '.') {
                    return false;
                }
            }
            return !name.equals(".") && !name.startsWith("..");
        }
    },
    /** The name of a storage driver. */
    DRIVER(
            63,
            "has at most 63 characters: letters, digits, \"-\" and \".\", with a letter or digit at both ends and beside every"
                    + " \".\"") {
        @Override
        boolean isMatch(String name) {
            return SUBDOMAIN.isMatch(name);
        }
    },
    /** A port's name. */
    PORT(
            15,
            "has at most 15 characters: lower-case letters, digits and single \"-\", with a letter among them and a letter or"
                    + " digit at both ends") {
        @Override
        boolean isMatch(String name) {
            return isLabel(name, 0, name.length()) && !name.contains("--") && hasLetter(name);
        }
    };

    private static final Recent LABEL_KEYS = new Recent();

    @SuppressWarnings("Immutable") // what it remembers changes no answer
    private final Recent right = new Recent();

    private final int longest;
    private final String rule;

    Names(int longest, String rule) {
        this.longest = longest;
        this.rule = rule;
    }

    abstract boolean isMatch(String name);

    /** Whether a name has this form. */
    public boolean allows(String name) {
        if (right.has(name)) {
            return true;
        }
        boolean isAllowed = !name.isEmpty() && name.length() <= longest && isMatch(name);
        if (isAllowed) {
            right.keep(name);
        }
        return isAllowed;
    }

    /** Whether a label has such a key: a name, with a domain and a slash before it or not. */
    public static boolean isLabelKey(String key) {
        if (LABEL_KEYS.has(key)) {
            return true;
        }
        int slash = key.indexOf('/');
        boolean isKey = (slash < 0 || SUBDOMAIN.allows(key.substring(0, slash)))
                && LABEL_VALUE.allows(key.substring(slash + 1));
        if (isKey) {
            LABEL_KEYS.keep(key);
        }
        return isKey;
    }

    /** What the form asks for, to follow "a name". */
    public String rule() {
        return rule;
    }

    /** The nearest name of this form that is easy to make from another. */
    public Optional<String> mended(String name) {
        StringBuilder mended = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (this != LABEL_VALUE && this != DATA_KEY && c >= 'A' && c <= 'Z') {
                mended.append((char) (c + 'a' - 'A'));
            } else {
                boolean isKept = isAlphanumeric(c)
                        || (c == '.' && (this == SUBDOMAIN || this == LABEL_VALUE || this == DATA_KEY));
                mended.append(isKept ? c : '-');
            }
        }
        String trimmed = trimmed(mended.toString().replaceAll("-+", "-"));
        String cut = trimmed(trimmed.substring(0, Math.min(trimmed.length(), longest)));
        return Optional.of(cut).filter(this::allows).filter(result -> !result.equals(name));
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[-.]+|[-.]+$", "");
    }

    private static boolean isLabel(String name, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = name.charAt(i);
            boolean isInner = c == '-' && i > from && i < to - 1;
            if (!isInner && !(c >= 'a' && c <= 'z') && !isDigit(c)) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean hasLetter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 'a' && name.charAt(i) <= 'z') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }
}
