package dev.gantry.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.gantry.codegen.bean.BeanClass;
import dev.gantry.codegen.crd.Constraints;
import dev.gantry.codegen.crd.CustomKind;
import dev.gantry.codegen.crd.CustomTypes;
import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.model.MatchedType;
import dev.gantry.codegen.model.ModelIndex;
import dev.gantry.codegen.rule.Classes;
import dev.gantry.codegen.schema.CatalogReader;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From custom resources to a folder of sources and resources: the Java API of the generator. */
public final class CustomResources {
    /** The sub-folder with the sources. */
    public static final String JAVA = "java";

    /** The sub-folder with the resources that belong on the class path beside them. */
    public static final String RESOURCES = "resources";

    private static final String SERVICES =
            RESOURCES + "/META-INF/services/io.fabric8.kubernetes.api.model.KubernetesResource";

    /** The file that says which kinds have which classes, and what only the server checks. */
    public static final String REPORT = "report.txt";

    private final CustomTypes types;
    private final Map<String, String> files = new TreeMap<>();

    private CustomResources(CustomTypes types) {
        this.types = types;
    }

    /**
     * Writes the classes of all kinds that are defined, unless the folder holds just these already. Where something is
     * wrong with a definition, the folder stays as it was.
     *
     * @param inputs the definitions
     * @param settings how classes are named
     * @param folder gets the sub-folders {@link #JAVA} and {@link #RESOURCES} and a {@link #REPORT}; nothing else may be
     *     in it
     * @return whether anything had to be written
     */
    public static boolean generate(Inputs inputs, Settings settings, Path folder) throws IOException {
        return generate(inputs, settings, ModelIndex.none(), folder);
    }

    /**
     * The same, with model classes of jars for kinds that have them there.
     *
     * @param models the classes of model jars, for example of fabric8's {@code kubernetes-model-gatewayapi}
     */
    public static boolean generate(Inputs inputs, Settings settings, ModelIndex models, Path folder)
            throws IOException {
        Stamp stamp = Stamp.of(inputs.with(settings, models));
        return OutputFolder.of(folder).replace(stamp.hash(), () -> files(inputs.kinds(), settings, models));
    }

    /** The texts of all files by their paths below the folder. */
    static Map<String, String> files(List<CustomKind> kinds, Settings settings, ModelIndex models) {
        if (kinds.isEmpty()) {
            throw new SchemaException(
                    "There is no CustomResourceDefinition with a version that is served among what was given to the generator.");
        }
        Constraints constraints = Constraints.of(kinds);
        CustomResources all = new CustomResources(CustomTypes.of(kinds, settings, models, CustomResources::known));
        all.sources();
        all.resources(constraints);
        all.files.put(REPORT, Report.of(all.types, constraints.leftToServer()));
        return all.files;
    }

    /** Asked for only where the settings name a class: Kubernetes' own types are many. */
    private static Optional<Shape> known(String name) {
        return Generator.types(CatalogReader.read(CatalogReader.pinned())).find(name);
    }

    private void sources() {
        Map<String, String> singular = new HashMap<>();
        types.kinds().forEach(kind -> singular.put(kind.resource().toString(), kind.singular()));
        Classes classes = Classes.ofCustomResources(types.types(), types.names());
        StringBuilder models = new StringBuilder();
        for (MatchedType type : types.types()) {
            ClassName value = types.names().of(type.schema());
            String name = type.resource()
                    .map(resource -> singular.getOrDefault(resource.toString(), ""))
                    .orElse("");
            add(value, classes.of(type));
            boolean own = types.hasOwnModel(type);
            if (own) {
                add(type.model(), BeanClass.of(type, value, name));
            }
            type.resource().ifPresent(resource -> {
                if (own) {
                    models.append(type.model().reflectionName()).append('\n');
                }
                files.put(
                        RESOURCES + "/META-INF/gantry/kinds/" + resource.apiVersion() + "/" + resource.kind(),
                        value.reflectionName() + "\n");
            });
        }
        if (!models.isEmpty()) {
            files.put(SERVICES, models.toString());
        }
        for (CustomKind kind : types.kinds()) {
            String name = types.packageOf(kind);
            files.put(
                    JAVA + "/" + name.replace('.', '/') + "/package-info.java",
                    PackageInfo.ofCustomResources(name, kind.resource().apiVersion()));
        }
    }

    private void add(ClassName name, TypeSpec type) {
        JavaFile file = JavaFile.builder(name.packageName(), type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
        files.put(
                JAVA + "/" + name.packageName().replace('.', '/') + "/" + name.simpleName() + ".java",
                Ascii.of(file.toString()));
    }

    private void resources(Constraints constraints) {
        for (CustomKind kind : types.kinds()) {
            files.put(RESOURCES + "/META-INF/gantry/constraints/" + kind.name() + ".json", constraints.textOf(kind));
        }
    }
}
