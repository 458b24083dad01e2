package dev.gantry.status;

/**
 * Where the last words of a container are to be read.
 *
 * @param pod the pod's name, in the namespace of the object
 * @param container the container's name
 * @param previous whether they are those of the run before ({@code kubectl logs --previous})
 */
public record LogSource(String pod, String container, boolean previous) {}
