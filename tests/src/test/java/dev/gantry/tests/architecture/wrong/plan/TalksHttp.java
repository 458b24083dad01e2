package dev.gantry.tests.architecture.wrong.plan;

import java.net.http.HttpClient;

public final class TalksHttp {
    public static HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
