package dev.gantry.manifest.validation;

/** Ranges of IP addresses, one in the other. */
final class Ranges {
    private Ranges() {}

    /** Whether a range is in another, and smaller; both are ranges. */
    static boolean isInside(String inner, String outer) {
        if (Addresses.isIpv6Text(inner) != Addresses.isIpv6Text(outer)) {
            return false;
        }
        int bits = length(outer);
        return length(inner) > bits && prefix(bytes(inner), bits).equals(prefix(bytes(outer), bits));
    }

    private static int length(String cidr) {
        return Integer.parseInt(cidr.substring(cidr.indexOf('/') + 1));
    }

    private static String prefix(byte[] bytes, int bits) {
        StringBuilder text = new StringBuilder(bits);
        for (int i = 0; i < bits; i++) {
            text.append((bytes[i / 8] >> (7 - i % 8)) & 1);
        }
        return text.toString();
    }

    private static byte[] bytes(String cidr) {
        String ip = cidr.substring(0, cidr.indexOf('/'));
        return Addresses.isIpv6Text(ip) ? ipv6(ip) : ipv4(ip);
    }

    private static byte[] ipv4(String ip) {
        String[] parts = ip.split("\\.", -1);
        byte[] bytes = new byte[4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(parts[i]);
        }
        return bytes;
    }

    private static byte[] ipv6(String ip) {
        byte[] bytes = new byte[16];
        int gap = ip.indexOf("::");
        words(gap < 0 ? ip : ip.substring(0, gap), bytes, true);
        if (gap >= 0) {
            words(ip.substring(gap + 2), bytes, false);
        }
        return bytes;
    }

    /** Puts words at the start, or at the end. */
    private static void words(String text, byte[] into, boolean atStart) {
        if (text.isEmpty()) {
            return;
        }
        StringBuilder hex = new StringBuilder();
        for (String word : text.split(":", -1)) {
            if (word.indexOf('.') >= 0) {
                for (byte each : ipv4(word)) {
                    hex.append(String.format("%02x", each));
                }
            } else {
                hex.append("0".repeat(4 - word.length())).append(word);
            }
        }
        int start = atStart ? 0 : into.length - hex.length() / 2;
        for (int i = 0; i < hex.length(); i += 2) {
            into[start + i / 2] = (byte) Integer.parseInt(hex.substring(i, i + 2), 16);
        }
    }
}
