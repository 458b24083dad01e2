package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;

/** Reads a kubeconfig file. Never tells what stands in it: it may be a token. */
final class KubeconfigYaml {
    /** Kubeconfigs of hundreds of clusters, certificates included, are far smaller. */
    private static final int LARGEST = 16 << 20;

    private KubeconfigYaml() {}

    static JsonNode read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.toString())
                    .setAllowDuplicateKeys(false)
                    .setMaxAliasesForCollections(50)
                    .setCodePointLimit(LARGEST)
                    .build();
            Object tree = new Load(settings).loadFromInputStream(in);
            if (!(tree instanceof Map<?, ?>)) {
                throw invalid(file, "it holds no YAML mapping", "");
            }
            return Json.tree(tree);
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " at line " + (mark.getLine() + 1))
                    .orElse("");
            throw invalid(file, "its YAML is broken" + line, ": " + e.getProblem());
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw invalid(file, "its YAML is broken", "");
        } catch (IOException e) {
            throw new GantryException("kubeconfig-invalid", "The kubeconfig " + file + " cannot be read.", e);
        }
    }

    private static GantryException invalid(Path file, String what, String detail) {
        return new GantryException(
                "kubeconfig-invalid",
                "The kubeconfig " + file + " cannot be used: " + what + detail
                        + ". Mend it, or name another with --kubeconfig.");
    }
}
