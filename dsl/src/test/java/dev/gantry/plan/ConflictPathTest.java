package dev.gantry.plan;

import static dev.gantry.plan.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConflictPathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ".a                              | a                  | {'a': 'V'}",
                ".a.b                            | a.b                | {'a': {'b': 'V'}}",
                ".labels.app.kubernetes.io/name  | labels.app.kubernetes.io/name | {'labels': {'app': 1, 'app.kubernetes.io/name': 'V'}}",
                ".l[name=\"a\"].v                | l[a].v             | {'l': [{'name': 'b'}, {'name': 'a', 'v': 'V'}]}",
                ".l[port=80,protocol=\"TCP\"].v  | l[80,TCP].v        | {'l': [{'port': 80, 'protocol': 'UDP'}, {'port': 80, 'protocol': 'TCP', 'v': 'V'}]}",
                ".l[=\"V\"]                      | l[V]               | {'l': ['U', 'V']}",
                ".l[1]                           | l[1]               | {'l': ['U', 'V']}",
            })
    void findsTheValueThatAServerNames(String path, String shown, String object) {
        ConflictPath field = new ConflictPath(path);

        assertThat(field.in(tree(object)))
                .hasValueSatisfying(value -> assertThat(value.asString()).isEqualTo("V"));
        assertThat(field).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ".a.b                           | a.b                                     | {'a': {'b': 1}}",
                ".labels.app.kubernetes.io/name | labels[\"app.kubernetes.io/name\"]        | {'labels': {'app.kubernetes.io/name': 1}}",
                ".l[port=80,protocol=\"TCP\"].v | l[80/TCP].v                             | {'l': [{'port': 80, 'protocol': 'TCP', 'v': 1}]}",
                ".labels.a.b                    | labels.a.b                              | {'labels': {}}",
            })
    void isNamedAsDifferencesAre(String path, String named, String object) {
        assertThat(new ConflictPath(path).named(tree("{}"), tree(object))).isEqualTo(named);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {".b | {'a': 1}", ".l[name=\"c\"].v | {'l': [{'name': 'a'}]}", ".ab | {'a': {'b': 1}}"})
    void findsNothingWhereThereIsNone(String path, String object) {
        assertThat(new ConflictPath(path).in(tree(object))).isEmpty();
    }
}
