package dev.gantry.tests.cluster;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a class once on each sort of cluster. */
final class EveryCluster implements ClassTemplateInvocationContextProvider {
    private record On(ClusterExtension cluster, String name) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return "on " + name;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(cluster);
        }
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return Stream.of(
                new On(ClusterExtension.real(), "a real cluster"),
                new On(ClusterExtension.embedded(), "the embedded cluster"));
    }
}
