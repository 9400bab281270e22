package io.github.gvlk.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A tab of a browser: what a person does in it, and what comes of that. */
final class Tab {
    private static final long SECONDS = 30;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final DevTools tools;
    private final String session;

    Tab(DevTools tools, String session) {
        this.tools = tools;
        this.session = session;
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            send(domain + ".enable", Map.of());
        }
    }

    JsonNode send(String method, Map<String, Object> parameters) {
        return tools.send(session, method, parameters);
    }

    /** Opens the page and waits until its script has run; {@code fragment} is empty or begins with {@code #}. */
    Tab open(Path page, String fragment) {
        send("Page.navigate", Map.of("url", page.toUri() + fragment));
        waitFor("location.href !== 'about:blank' && document.readyState === 'complete'"
                + " && document.documentElement.hasAttribute('data-ready')");
        return this;
    }

    /** Opens the page as a browser in which scripts are forbidden. */
    void openWithoutScripts(Path page) {
        send("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        send("Page.navigate", Map.of("url", page.toUri().toString()));
        while (tools.events(session).stream()
                .noneMatch(event -> event.path("method").asText().equals("Page.loadEventFired"))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** Waits until the expression is true. */
    void waitFor(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            JsonNode answer =
                    send("Runtime.evaluate", Map.of("expression", "!!(" + expression + ")", "returnByValue", true));
            if (answer.path("result").path("value").asBoolean()) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        throw new AssertionError("not true after " + SECONDS + " s: " + expression);
    }

    /** The value of an expression, as JSON has it. */
    JsonNode value(String expression) {
        JsonNode answer = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.get("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    String text(String expression) {
        return value(expression).asText();
    }

    /** The value of a function that takes one argument. */
    JsonNode call(String function, Object argument) {
        return value("(" + function + ")(" + MAPPER.valueToTree(argument) + ")");
    }

    /** Whether there is such an element and it has a place on the page; this needs no script in it. */
    boolean isShown(String selector) {
        int document =
                send("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
        int node = send("DOM.querySelector", Map.of("nodeId", document, "selector", selector))
                .path("nodeId")
                .asInt();
        if (node == 0) {
            return false;
        }
        try {
            send("DOM.getBoxModel", Map.of("nodeId", node));
            return true;
        } catch (IllegalStateException e) {
            // "Could not compute box model."
            return false;
        }
    }

    /** Clicks into the middle of the element. */
    void click(String selector) {
        JsonNode place = call(
                "selector => { const e = document.querySelector(selector); e.scrollIntoView({block: 'center'});"
                        + " const r = e.getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; }",
                selector);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.get(0).asDouble(),
                            "y",
                            place.get(1).asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Types where the cursor is. */
    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Presses a key that is no character ({@code Tab}, {@code Enter}, {@code Escape}). */
    void press(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Escape" -> 27;
            default -> throw new IllegalArgumentException(key);
        };
        Map<String, Object> press = new HashMap<>(Map.of("key", key, "code", key, "windowsVirtualKeyCode", code));
        press.put("type", "rawKeyDown");
        send("Input.dispatchKeyEvent", press);
        if (key.equals("Enter")) {
            send("Input.dispatchKeyEvent", Map.of("type", "char", "text", "\r", "key", key));
        }
        press.put("type", "keyUp");
        send("Input.dispatchKeyEvent", press);
    }

    /** A window of that width in CSS pixels, light or dark as the system would say. */
    void show(int width, String scheme) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        send(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What is seen, as PNG. */
    byte[] screenshot() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of()).path("data").asText());
    }

    /** What the browser complained of: errors and warnings, of scripts and of the page's policy. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (JsonNode event : tools.events(session)) {
            switch (event.path("method").asText()) {
                case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled" ->
                    complaints.add(event.path("params").toString());
                default -> {}
            }
        }
        return complaints;
    }

    /** The addresses that were asked for. */
    List<String> requests() {
        return tools.events(session).stream()
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asText())
                .toList();
    }
}
