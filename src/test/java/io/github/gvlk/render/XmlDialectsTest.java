package io.github.gvlk.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gvlk.activate.ActivationPlan;
import io.github.gvlk.activate.Step;
import io.github.gvlk.value.KmsHost;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The texts of unattend and intune, read with the XML parser of Java and small schemas of what may stand in them. */
class XmlDialectsTest {
    private static final String UNATTEND = "urn:schemas-microsoft-com:unattend";
    private static final String SYNCML = "SYNCML:SYNCML1.2";

    private static final String REGISTRY_KEY =
            "\"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SoftwareProtectionPlatform\"";

    private static final Schema ANSWER_FILE = schema("wmi-state.xsd", "unattend.xsd");
    private static final Schema SYNCML_BODY = schema("syncml-metinf.xsd", "syncml.xsd");

    @Test
    void every_answer_file_is_valid() throws Exception {
        for (Plans.Text text : Plans.texts("unattend")) {
            Document document = parse(text);
            validate(document, ANSWER_FILE);

            assertThat(texts(document, UNATTEND, "ProductKey")).as(text.name()).containsExactly(key(text.plan()));
            assertThat(document.getElementsByTagNameNS(UNATTEND, "*").getLength())
                    .as("elements without a namespace in %s", text.name())
                    .isEqualTo(document.getElementsByTagName("*").getLength());
        }
    }

    @Test
    void an_answer_file_sets_the_host_by_commands() throws Exception {
        for (Plans.Text text : Plans.texts("unattend")) {
            Document document = parse(text);

            assertThat(texts(document, UNATTEND, "Path")).as(text.name()).isEqualTo(lines(text.plan()));
            assertThat(texts(document, UNATTEND, "Order"))
                    .isEqualTo(IntStream.rangeClosed(1, lines(text.plan()).size())
                            .mapToObj(Integer::toString)
                            .toList());
            for (Element component : elements(document, UNATTEND, "component")) {
                String name = component.getAttribute("name");
                String child = requireNonNull(elements(component).get(0).getLocalName());
                assertThat(child)
                        .isEqualTo(name.equals("Microsoft-Windows-Shell-Setup") ? "ProductKey" : "RunSynchronous");
                assertThat(component.getAttribute("processorArchitecture"))
                        .isEqualTo(text.manner().architecture().word());
            }
        }
    }

    /** Unattended Setup takes 259 characters; what is longer would be cut or refused there. */
    @Test
    void a_host_name_that_makes_a_command_too_long_is_refused() {
        int longest = 259 - line("KeyManagementServiceName", "").length();
        assertThat(longest).isGreaterThan(63);
        for (int length = longest - 3; length <= 253; length++) {
            ActivationPlan plan = Plans.plan(Plans.SERVER, Plans.host(name(length)));
            Rendering rendering = Dialects.write("unattend", plan, Manner.usual());
            if (length <= longest) {
                assertThat(rendering).isInstanceOf(Rendering.Written.class);
            } else {
                assertThat(rendering)
                        .isInstanceOfSatisfying(
                                Rendering.Refused.class,
                                refused -> assertThat(refused.reason())
                                        .contains("259 characters at most", "KMS host", "shorter name"));
            }
        }
    }

    /** A host name of that length. */
    private static String name(int length) {
        StringBuilder name = new StringBuilder("a".repeat(length));
        for (int dot = 60; dot < length - 1; dot += 60) {
            name.setCharAt(dot, '.');
        }
        return name.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "server domain, DNS domain",
        "server unchanged caching on, KMS host caching",
        "server unchanged type kms, activation type",
        "server host upk, no key to remove",
        "server host convert, does not change one",
        "server host undo, takes nothing back",
        "server host and port product, Activation ID",
    })
    void an_answer_file_refuses_what_it_has_no_setting_for(String plan, String reason) {
        assertThat(Plans.refusal("unattend", Plans.plan(plan))).contains(reason);
    }

    @Test
    void every_syncml_body_is_valid() throws Exception {
        for (Plans.Text text : Plans.texts("intune")) {
            Document document = parse(text);
            validate(document, SYNCML_BODY);

            boolean converts = text.plan().conversion().isPresent();
            assertThat(texts(document, SYNCML, "Data")).as(text.name()).containsExactly(key(text.plan()));
            assertThat(texts(document, SYNCML, "LocURI"))
                    .as(text.name())
                    .containsExactly("./Vendor/MSFT/WindowsLicensing/"
                            + (converts ? "UpgradeEditionWithProductKey" : "ChangeProductKey"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "client host, name a KMS host",
        "client domain, name a DNS domain",
        "client discovery, clear a KMS host",
        "client unchanged upk, remove a key",
        "client unchanged caching off, set KMS host caching",
        "client unchanged type ad, set the activation type",
        "client unchanged undo, takes nothing back",
        "server unchanged, not for Windows Server",
        "edition windows-10-enterprise-ltsb-2015, older than",
        "client unchanged product, Activation ID",
    })
    void a_syncml_body_refuses_what_it_has_no_node_for(String plan, String reason) {
        assertThat(Plans.refusal("intune", Plans.plan(plan))).contains(reason);
    }

    /** What each step does, where that is wanted, and nothing but the title where it is not. */
    @ParameterizedTest
    @ValueSource(strings = {"unattend", "intune"})
    void comments_explain_the_steps_that_are_written(String dialect) throws Exception {
        for (Plans.Text text : Plans.texts(dialect)) {
            List<String> expected = new ArrayList<>();
            String title = text.plan().title().equals(Plans.NASTY_NAME)
                    ? text.plan().id()
                    : text.plan().title();
            expected.add(" " + title + ". Written by gvlk. ");
            if (text.manner().comments()) {
                text.written().steps().stream()
                        .map(step -> " " + step.step().explanation() + " ")
                        .distinct()
                        .forEach(expected::add);
            }
            assertThat(comments(parse(text))).as(text.name()).isEqualTo(expected);
        }
    }

    /** Without this the schemas might be taken for stricter than they are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unattend | <Order>2</Order> | <Order>1</Order>",
                "unattend | <Order>2</Order> | <Order>501</Order>",
                "unattend | wcm:action=\"add\" | wcm:action=\"delete\"",
                "unattend | 9VMD4-VMK7H | 9VMD4",
                "unattend | processorArchitecture=\"amd64\" | processorArchitecture=\"AMD64\"",
                "unattend | pass=\"specialize\" | pass=\"special\"",
                "unattend | Description> | Descr>",
                "unattend | 2002/State | 2003/State",
                "intune | SYNCML1.2 | SYNCML1.1",
                "intune | syncml:metinf | syncml:meta",
                "intune | >chr< | >string<",
                "intune | <Final/> | <Last/>",
                "intune | Vendor/MSFT | Vendor/MSFT/Other",
            })
    void the_schemas_find_defects(String dialect, String right, String wrong) throws Exception {
        String plan = dialect.equals("unattend") ? "server host and port" : "client unchanged";
        String text = Plans.write(dialect, plan, Manner.usual()).text();
        assertThat(text).contains(right);
        Schema schema = dialect.equals("unattend") ? ANSWER_FILE : SYNCML_BODY;
        validate(parse(text.getBytes(UTF_8)), schema);

        Document broken = parse(text.replace(right, wrong).getBytes(UTF_8));

        assertThatThrownBy(() -> validate(broken, schema)).isInstanceOf(SAXException.class);
    }

    /** The lines that write the KMS host, which are all that an answer file runs. */
    private static List<String> lines(ActivationPlan plan) {
        return plan.steps().stream()
                .filter(Step.SetKmsHost.class::isInstance)
                .map(step -> ((Step.SetKmsHost) step).host())
                .flatMap(host -> List.of(
                        line("KeyManagementServiceName", host.name()),
                        line("KeyManagementServicePort", Integer.toString(port(host))))
                        .stream())
                .toList();
    }

    private static int port(KmsHost host) {
        return host.port().orElse(1688);
    }

    private static String line(String name, String value) {
        return "reg.exe add " + REGISTRY_KEY + " /v " + name + " /t REG_SZ /d " + value + " /f";
    }

    private static String key(ActivationPlan plan) {
        return plan.edition().key().text();
    }

    private static Document parse(Plans.Text text) throws Exception {
        assertThat(text.written().form()).isEqualTo(TextForm.XML);
        return parse(text.written().form().bytes(text.written().text()));
    }

    private static Document parse(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder.parse(new ByteArrayInputStream(bytes));
    }

    private static void validate(Document document, Schema schema) throws Exception {
        javax.xml.validation.Validator validator = schema.newValidator();
        validator.setErrorHandler(new Strict());
        validator.validate(new DOMSource(document));
    }

    private static Schema schema(String... files) {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Source[] sources = new Source[files.length];
        for (int i = 0; i < files.length; i++) {
            sources[i] = new StreamSource(
                    requireNonNull(XmlDialectsTest.class.getResourceAsStream("/schema/" + files[i]), files[i]));
        }
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setErrorHandler(new Strict());
            return factory.newSchema(sources);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Document document, String namespace, String name) {
        return elements(document, namespace, name).stream()
                .map(Node::getTextContent)
                .toList();
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList nodes = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static List<Element> elements(Node parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<String> comments(Node parent) {
        List<String> comments = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node.getNodeType() == Node.COMMENT_NODE) {
                comments.add(node.getNodeValue());
            }
            comments.addAll(comments(node));
        }
        return comments;
    }

    /** A warning is as bad as an error. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
