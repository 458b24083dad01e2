package dev.gantry.benchmarks;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends the objects of a file as server-side-apply patches, in parallel, and does nothing else: what an apply from Java costs
 * at least. Takes the file and a namespace.
 */
public final class BareClient {
    private static final int PARALLEL = 16;

    private BareClient() {}

    /** Applies a file to the cluster of the kubeconfig. */
    public static void main(String... args) throws Exception {
        List<GenericKubernetesResource> objects = read(Path.of(args[0]));
        PatchContext apply = new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager("bare-client")
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try (KubernetesClient client = new KubernetesClientBuilder().build()) {
            client.resource(new NamespaceBuilder()
                            .withNewMetadata()
                            .withName(args[1])
                            .endMetadata()
                            .build())
                    .patch(apply);
            List<Callable<Object>> patches = new ArrayList<>();
            for (GenericKubernetesResource object : objects) {
                patches.add(() -> client.resource(object).inNamespace(args[1]).patch(apply));
            }
            for (Future<Object> patch : threads.invokeAll(patches)) {
                patch.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static List<GenericKubernetesResource> read(Path file) throws IOException {
        List<GenericKubernetesResource> objects = new ArrayList<>();
        for (String document : Files.readString(file).split("(?m)^---$", -1)) {
            objects.add(Serialization.unmarshal(document, GenericKubernetesResource.class));
        }
        return objects;
    }
}
