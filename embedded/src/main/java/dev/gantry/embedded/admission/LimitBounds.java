package dev.gantry.embedded.admission;

import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one container, pod or claim asks, to be held against one item of a LimitRange.
 *
 * @param type what it is, as the LimitRange calls it
 */
record LimitBounds(String type, JsonNode requests, JsonNode limits) {
    void check(JsonNode limit, List<String> wrong) {
        limit.path("min").properties().forEach(bound -> least(bound, wrong));
        limit.path("max").properties().forEach(bound -> most(bound, wrong));
        limit.path("maxLimitRequestRatio").properties().forEach(bound -> ratio(bound, wrong));
    }

    /** Claims have requests only. */
    void checkRequests(JsonNode limit, List<String> wrong) {
        limit.path("min").properties().forEach(bound -> least(bound, wrong));
        limit.path("max").properties().forEach(bound -> {
            String name = bound.getKey();
            if (!requests.has(name)) {
                wrong.add(start("maximum", bound) + ".  No request is specified");
            } else if (compare(requests, bound) > 0) {
                wrong.add(start("maximum", bound) + ", but request is " + text(requests, name));
            }
        });
    }

    private void least(Map.Entry<String, JsonNode> bound, List<String> wrong) {
        String name = bound.getKey();
        String start = start("minimum", bound);
        if (!requests.has(name)) {
            wrong.add(start + ".  No request is specified");
        } else if (compare(requests, bound) < 0) {
            wrong.add(start + ", but request is " + text(requests, name));
        } else if (limits.has(name) && compare(limits, bound) < 0) {
            wrong.add(start + ", but limit is " + text(limits, name));
        }
    }

    private void most(Map.Entry<String, JsonNode> bound, List<String> wrong) {
        String name = bound.getKey();
        String start = start("maximum", bound);
        if (!limits.has(name)) {
            wrong.add(start + ".  No limit is specified");
        } else if (compare(limits, bound) > 0) {
            wrong.add(start + ", but limit is " + text(limits, name));
        } else if (requests.has(name) && compare(requests, bound) > 0) {
            wrong.add(start + ", but request is " + text(requests, name));
        }
    }

    private void ratio(Map.Entry<String, JsonNode> bound, List<String> wrong) {
        String name = bound.getKey();
        BigDecimal request = amount(requests.path(name));
        BigDecimal limit = amount(limits.path(name));
        String start = name + " max limit to request ratio per " + type + " is "
                + bound.getValue().asString();
        if (request.signum() == 0) {
            wrong.add(start + ", but no request is specified or request is 0");
        } else if (limit.signum() == 0) {
            wrong.add(start + ", but no limit is specified or limit is 0");
        } else {
            BigDecimal ratio = limit.divide(request, MathContext.DECIMAL64);
            if (ratio.compareTo(amount(bound.getValue())) > 0) {
                wrong.add(start + ", but provided ratio is " + String.format(Locale.ROOT, "%.6f", ratio));
            }
        }
    }

    private String start(String which, Map.Entry<String, JsonNode> bound) {
        return which + " " + bound.getKey() + " usage per " + type + " is "
                + bound.getValue().asString();
    }

    private static int compare(JsonNode amounts, Map.Entry<String, JsonNode> bound) {
        return amount(amounts.path(bound.getKey())).compareTo(amount(bound.getValue()));
    }

    private static String text(JsonNode amounts, String name) {
        return amounts.path(name).asString();
    }

    private static BigDecimal amount(JsonNode quantity) {
        return Quantity.of(quantity.asString("0")).amount();
    }
}
