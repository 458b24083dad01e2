package dev.gantry.manifest.constraint;

import java.nio.charset.StandardCharsets;

/** Addresses of machines and in the web, as the server reads them. */
final class Addresses {
    private static final int LONGEST_HOSTNAME = 255;
    private static final int LONGEST_LABEL = 63;

    private Addresses() {}

    /** An IPv4 or IPv6 address; numbers may begin with zeros. */
    static boolean isIp(String text) {
        return isIpv4(text, true) || isIpv6(text, true);
    }

    /** An IPv4 or IPv6 address; decimal numbers begin with no zero, and groups have four digits at most. */
    static boolean isStrictIp(String text) {
        return isIpv4(text, false) || isIpv6(text, false);
    }

    static boolean isCidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String address = text.substring(0, slash);
        int most = isIpv4(address, true) ? 32 : isIpv6(address, true) ? 128 : -1;
        int bits = number(text.substring(slash + 1), 10, most);
        return bits >= 0 && bits <= most;
    }

    private static boolean isIpv4(String text, boolean allowsZeros) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (number(part, 10, 255) < 0 || (!allowsZeros && part.length() > 1 && part.charAt(0) == '0')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv6(String text, boolean allowsZeros) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, allowsZeros) == 8;
        }
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), allowsZeros);
        String rest = text.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest, allowsZeros);
        boolean endsInIpv4 = gap > 0 && text.substring(0, gap).indexOf('.') >= 0;
        return before >= 0 && after >= 0 && before + after < 8 && !endsInIpv4;
    }

    /** How many groups of 16 bits there are; an IPv4 address at the end is two. Minus 8 and less where it is none. */
    private static int groups(String text, boolean allowsZeros) {
        String[] parts = text.split(":", -1);
        int groups = parts.length;
        for (int i = 0; i < parts.length; i++) {
            if (i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                if (!isIpv4(parts[i], allowsZeros)) {
                    return Integer.MIN_VALUE / 2;
                }
                groups++;
            } else if (number(parts[i], 16, 0xFFFF) < 0 || (!allowsZeros && parts[i].length() > 4)) {
                return Integer.MIN_VALUE / 2;
            }
        }
        return groups;
    }

    /** A number of ASCII digits up to a limit; else -1. */
    private static int number(String text, int radix, int most) {
        int number = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length() && number >= 0; i++) {
            int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), radix) : -1;
            number = digit < 0 || number * radix + digit > most ? -1 : number * radix + digit;
        }
        return number;
    }

    /** Six, eight or twenty bytes, in twos with colons or dashes, or in fours with dots. */
    static boolean isMac(String text) {
        if (text.length() < 14) {
            return false;
        }
        boolean inFours = text.charAt(4) == '.';
        char separator = inFours ? '.' : text.charAt(2);
        int width = inFours ? 5 : 3;
        int bytes = (text.length() + 1) / width * (inFours ? 2 : 1);
        if ((text.length() + 1) % width != 0 || (bytes != 6 && bytes != 8 && bytes != 20)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = i % width == width - 1 ? c == separator : c < 0x80 && Character.digit(c, 16) >= 0;
            if (!fits) {
                return false;
            }
        }
        return separator == '.' || separator == ':' || separator == '-';
    }

    /**
     * One word with no more than one dash, which is its second character; or words with dashes inside, each with a dot after
     * it, and letters at the end.
     */
    static boolean isHostname(String text) {
        if (bytes(text) > LONGEST_HOSTNAME) {
            return false;
        }
        String[] labels = text.split("\\.", -1);
        if (labels.length == 1) {
            int[] characters = text.codePoints().toArray();
            int rest = characters.length > 1 && characters[1] == '-' ? 2 : 1;
            return characters.length > 0
                    && characters.length - rest <= LONGEST_LABEL - 1
                    && bytes(text) <= LONGEST_LABEL
                    && isWordCharacter(characters[0])
                    && areWordCharacters(characters, rest, characters.length);
        }
        for (int i = 0; i < labels.length - 1; i++) {
            if (!isLabel(labels[i])) {
                return false;
            }
        }
        String last = labels[labels.length - 1];
        return last.codePointCount(0, last.length()) >= 2
                && bytes(last) <= LONGEST_LABEL
                && last.codePoints().allMatch(Character::isLetter);
    }

    private static boolean isLabel(String label) {
        int[] characters = label.codePoints().toArray();
        if (characters.length == 0 || bytes(label) > LONGEST_LABEL) {
            return false;
        }
        for (int i = 0; i < characters.length; i++) {
            boolean isInside = i > 0 && i < characters.length - 1;
            if (!isWordCharacter(characters[i]) && !(isInside && characters[i] == '-')) {
                return false;
            }
        }
        return true;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean areWordCharacters(int[] characters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isWordCharacter(characters[i])) {
                return false;
            }
        }
        return true;
    }

    /** A letter or symbol of any script, or one of our digits. */
    private static boolean isWordCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> Character.isLetter(c) || (c >= '0' && c <= '9');
        };
    }

    /** What is surely no URI and no absolute path is not; the server knows more. */
    static boolean mayBeUri(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == 0x7F) {
                return false;
            }
        }
        return text.startsWith("/") || text.equals("*") || schemeLength(text) > 0;
    }

    private static int schemeLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i;
            }
            if (!isLetter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return 0;
            }
        }
        return 0;
    }
}
