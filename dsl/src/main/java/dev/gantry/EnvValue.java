package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * What an environment variable may hold: a text, a key of a secret or a config, an address of another service or of
 * a host outside, or a fact about the pod. An address is a call.
 */
public sealed interface EnvValue permits EnvValue.Text, Endpoint, Outside, Address, SecretKey, ConfigKey, PodField {
    /**
     * A text as it is ({@code env[].value}). Kubernetes replaces {@code $(NAME)} by a variable said before it.
     *
     * @param text may be empty
     */
    record Text(String text) implements EnvValue {
        /** See the record's components. */
        public Text {
            requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
