package dev.gantry.tests.architecture.wrong;

public final class StringUtils {}
