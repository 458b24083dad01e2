package dev.gantry.codegen.crd;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a scalar is, as kubectl's reader takes it: {@code yes} and {@code on} are booleans, {@code 010} is eight. */
final class YamlScalars {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String STRING_TAG = "tag:yaml.org,2002:str";
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE =
            Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y");
    private static final Set<String> FALSE =
            Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0o?[0-7]+|0|[1-9][0-9]{0,300})");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?([0-9]{1,300}(\\.[0-9]{0,300})?|\\.[0-9]{1,300})([eE][-+]?[0-9]{1,3})?");

    private YamlScalars() {}

    static JsonNode of(ScalarEvent event) {
        String text = event.getValue();
        boolean isText = event.getTag()
                .map(tag -> tag.equals("!") || tag.equals(STRING_TAG))
                .orElse(!event.isPlain());
        return isText ? JSON.stringNode(text) : resolved(text);
    }

    private static JsonNode resolved(String text) {
        if (NULL.contains(text)) {
            return JSON.nullNode();
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return JSON.booleanNode(TRUE.contains(text));
        }
        if (NUMBER.matcher(text).matches()) {
            return whole(text);
        }
        return DECIMAL.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.stringNode(text);
    }

    private static JsonNode whole(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        BigInteger number;
        if (digits.startsWith("0x") || digits.startsWith("0X")) {
            number = new BigInteger(digits.substring(2), 16);
        } else if (digits.startsWith("0") && digits.length() > 1) {
            number = new BigInteger(digits.startsWith("0o") ? digits.substring(2) : digits, 8);
        } else {
            number = new BigInteger(digits);
        }
        BigInteger signed = negative ? number.negate() : number;
        return signed.bitLength() < Long.SIZE ? JSON.numberNode(signed.longValue()) : JSON.numberNode(signed);
    }
}
