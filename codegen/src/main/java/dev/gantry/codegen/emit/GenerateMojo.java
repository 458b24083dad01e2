package dev.gantry.codegen.emit;

import dev.gantry.codegen.crd.Settings;
import dev.gantry.codegen.crd.SettingsFile;
import dev.gantry.codegen.model.ModelIndex;
import dev.gantry.codegen.schema.SchemaException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Generates the classes of custom resources from their definitions, and adds them to what is compiled. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        threadSafe = true,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.COMPILE)
public final class GenerateMojo extends AbstractMojo {
    /** Files of YAML or JSON with CustomResourceDefinitions, and folders of them; {@code src/main/crds} by default. */
    @Parameter(property = "gantry.definitions")
    private List<File> definitions = List.of();

    /** A context of the kubeconfig: the definitions of its cluster are read too. */
    @Parameter(property = "gantry.context")
    private @Nullable String context;

    /** The package whose sub-packages are groups and versions; the project's group, with {@code crd} behind it. */
    @Parameter(property = "gantry.package")
    private @Nullable String basePackage;

    /** Whole packages by group and version, for example {@code cert-manager.io/v1}. */
    @Parameter
    private Properties packages = new Properties();

    /** Names of classes by path, for example {@code Certificate.spec.issuerRef}. */
    @Parameter
    private Properties names = new Properties();

    /** What fields hold, by path: {@code json}, {@code string}, {@code quantity} and others. */
    @Parameter
    private Properties types = new Properties();

    /** A properties file with keys {@code package}, {@code package.GROUP/VERSION}, {@code name.PATH}, {@code type.PATH}. */
    @Parameter(property = "gantry.settings")
    private @Nullable File settings;

    /**
     * Whether kinds whose model is in a jar of fabric8's among the project's dependencies (the Gateway API's is) have that
     * model, rather than one of their own.
     */
    @Parameter(property = "gantry.fabric8Models", defaultValue = "false")
    private boolean fabric8Models;

    /** The folder that the generator writes to, and nobody else. */
    @Parameter(
            property = "gantry.folder",
            defaultValue = "${project.build.directory}/generated-sources/gantry-crds",
            required = true)
    private @Nullable File folder;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Override
    public void execute() throws MojoExecutionException {
        if (folder == null || project == null) {
            throw new MojoExecutionException("Maven gave the goal neither a folder nor a project.");
        }
        Path to = folder.toPath();
        try (URLClassLoader jars = jars(project)) {
            ModelIndex models = fabric8Models ? ModelIndex.of(jars) : ModelIndex.none();
            long start = System.nanoTime();
            if (CustomResources.generate(inputs(project), how(project), models, to)) {
                getLog().info("Generated custom resources in " + (System.nanoTime() - start) / 1_000_000 + " ms; see "
                        + to.resolve(CustomResources.REPORT));
            }
        } catch (IOException | SchemaException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        project.addCompileSourceRoot(to.resolve(CustomResources.JAVA).toString());
        Resource resources = new Resource();
        resources.setDirectory(to.resolve(CustomResources.RESOURCES).toString());
        project.addResource(resources);
    }

    private Inputs inputs(MavenProject of) throws IOException {
        List<Path> paths = definitions.isEmpty() && context == null
                ? List.of(base(of).resolve("src/main/crds"))
                : definitions.stream().map(File::toPath).toList();
        Inputs inputs = Inputs.of(paths);
        return context == null ? inputs : inputs.with("context " + context, LiveDefinitions.of(context));
    }

    /** The project's dependencies, but for fabric8's annotations, which are those that the generator knows. */
    private static URLClassLoader jars(MavenProject of) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Artifact jar : of.getArtifacts()) {
            urls.add(jar.getFile().toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), GenerateMojo.class.getClassLoader());
    }

    /** Where there is no project, the folder that Maven was started in. */
    private static Path base(MavenProject of) {
        return of.getBasedir() == null ? Path.of("") : of.getBasedir().toPath();
    }

    private Settings how(MavenProject of) throws IOException {
        String name = basePackage == null ? PackageName.of(of.getGroupId()) + ".crd" : basePackage;
        Settings how = new Settings(name, map(packages), map(names), map(types));
        return settings == null ? how : SettingsFile.read(how, settings.toPath());
    }

    private static Map<String, String> map(Properties properties) {
        Map<String, String> map = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
