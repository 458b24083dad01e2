package dev.gantry.embedded.http;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers who asks what she may do: everything, as the one user that there is. */
final class Reviews {
    private static final String ACCESS = "authorization.k8s.io/v1/selfsubjectaccessreviews";
    private static final String RULES = "authorization.k8s.io/v1/selfsubjectrulesreviews";
    private static final Set<String> KNOWN = Set.of(ACCESS, RULES, "authentication.k8s.io/v1/selfsubjectreviews");
    private static final String USER = "embedded-admin";
    private static final List<String> GROUPS = List.of("system:masters", "system:authenticated");

    private Reviews() {}

    /** The answer to a review of that kind, {@code selfsubjectaccessreviews}. */
    static Answer of(String apiVersion, String plural, Request request) {
        if (!KNOWN.contains(apiVersion + "/" + plural)) {
            throw No.noSuchPath();
        } else if (!request.method().equals("POST")) {
            throw No.wrongMethod();
        }
        ObjectNode review = Bodies.read(request);
        review.put("apiVersion", apiVersion);
        ObjectNode status = Json.object();
        switch (apiVersion + "/" + plural) {
            case ACCESS -> {
                review.put("kind", "SelfSubjectAccessReview");
                status.put("allowed", true).put("reason", "the embedded cluster lets its one user do everything");
            }
            case RULES -> {
                review.put("kind", "SelfSubjectRulesReview");
                ObjectNode resources = status.putArray("resourceRules").addObject();
                for (String field : List.of("verbs", "apiGroups", "resources")) {
                    resources.putArray(field).add("*");
                }
                ObjectNode others = status.putArray("nonResourceRules").addObject();
                others.putArray("verbs").add("*");
                others.putArray("nonResourceURLs").add("*");
                status.put("incomplete", false);
            }
            default -> {
                review.put("kind", "SelfSubjectReview");
                ObjectNode user = status.putObject("userInfo").put("username", USER);
                ArrayNode groups = user.putArray("groups");
                GROUPS.forEach(groups::add);
            }
        }
        review.set("status", status);
        return Answer.json(201, review);
    }
}
