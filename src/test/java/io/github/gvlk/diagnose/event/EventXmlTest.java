package io.github.gvlk.diagnose.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gvlk.diagnose.text.PastedLines;
import io.github.gvlk.value.ErrorCode;
import io.github.gvlk.value.Guid;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventXmlTest {
    private static final String CMID = "7d20f5b3-1c48-4a96-b0e7-92f1a6c35d08";
    private static final String SKU = "e15a9c70-3b62-4f8d-9d04-58c7b2f6a131";
    private static final String REQUEST =
            "0xC004F074, 0x00000000, kms-b.lab.example:1688, " + CMID + ", 2026/10/06 04:11, 0, 2, 500, " + SKU + ", 5";
    private static final String XML = """
            <Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">
              <System>
                <Provider Name="Microsoft-Windows-Security-SPP" Guid="{E23B33B0-C8C9-472C-A5F9-F2BDFEA0F156}"
                    EventSourceName="Software Protection Platform Service" />
                <EventID Qualifiers="16384">12288</EventID>
                <Version>0</Version>
                <TimeCreated SystemTime="2026-10-06T04:11:46.123456700Z" />
                <Computer>ws-18.lab.example</Computer>
                <Security />
              </System>
              <EventData>
                <Data>REQUEST</Data>
              </EventData>
            </Event>
            """.replace("REQUEST", REQUEST);

    private static List<LogEvent> read(String text) {
        return EventReader.read(PastedLines.of(text));
    }

    private static void isTheRequest(LogEvent event) {
        assertThat(event.id()).isEqualTo(12288);
        assertThat(event.code()).contains(ErrorCode.ofHex("0xC004F074"));
        assertThat(event.host()).contains("kms-b.lab.example");
        assertThat(event.cmid()).contains(new Guid(CMID));
        assertThat(event.activationId()).contains(new Guid(SKU));
        assertThat(event.requiredCount()).hasValue(5);
    }

    @Test
    void reads_an_event_over_many_lines() {
        List<LogEvent> events = read(XML);
        assertThat(events).hasSize(1);
        isTheRequest(events.get(0));
        assertThat(events.get(0).time()).contains("2026-10-06T04:11:46.123456700Z");
        assertThat(events.get(0).computer()).contains("ws-18.lab.example");
        assertThat(events.get(0).evidence().line()).isEqualTo(12);
    }

    @Test
    void reads_many_events_on_one_line_with_prefixes_and_other_quotes() {
        String one = XML.replace("\n", "").replace('"', '\'');
        String prefixed = one.replace("</", "</e:").replaceAll("<(?!/)", "<e:");
        String other =
                one.replace("Microsoft-Windows-Security-SPP", "VSS").replace("Software Protection Platform", "VSS");
        List<LogEvent> events = read(one + prefixed + other + one);
        assertThat(events).hasSize(3).allSatisfy(EventXmlTest::isTheRequest);
    }

    @Test
    void the_fields_may_stand_in_an_element_each_and_be_escaped() {
        String split = XML.replace(
                REQUEST, REQUEST.replace(", ", "</Data><Data Name='p'>").replace("kms-b", "&#x6B;ms&#45;b"));
        List<LogEvent> events = read(split);
        assertThat(events).hasSize(1);
        isTheRequest(events.get(0));
    }

    @Test
    void the_message_of_rendered_xml_is_no_second_event() {
        String rendered = XML.replace(
                "</EventData>",
                "</EventData><RenderingInfo Culture='en-US'><Message>Sent.\nInfo:\n" + REQUEST
                        + "</Message></RenderingInfo>");
        assertThat(read(rendered)).hasSize(1);
        String messageOnly = rendered.replace("<Data>" + REQUEST + "</Data>", "");
        List<LogEvent> events = read(messageOnly);
        assertThat(events).hasSize(1);
        isTheRequest(events.get(0));
    }

    @Test
    void parameters_are_read_by_their_order() {
        String failed = XML.replace("12288", "12293").replace(REQUEST, "0x80072338</Data><Data>lab.example");
        assertThat(read(failed)).singleElement().satisfies(event -> {
            assertThat(event.code()).contains(ErrorCode.ofHex("0x80072338"));
            assertThat(event.domain()).contains("lab.example");
        });
        String activation = XML.replace("12288", "8198")
                .replace(REQUEST, "hr=0x8007139F</Data><Data>RuleId=x;SkuId=" + SKU + ";Trigger=y");
        assertThat(read(activation)).singleElement().satisfies(event -> {
            assertThat(event.code()).contains(ErrorCode.ofHex("0x8007139F"));
            assertThat(event.activationId()).contains(new Guid(SKU));
        });
    }

    @Test
    void xml_that_was_cut_off_is_read_as_far_as_it_goes() {
        String cut = XML.substring(0, XML.indexOf("</Data>"));
        assertThat(read(cut)).hasSize(1).allSatisfy(EventXmlTest::isTheRequest);
        String early = XML.substring(0, XML.indexOf("<TimeCreated"));
        List<LogEvent> events = read(early
                + "\nLog Name: Application\nSource: Microsoft-Windows-Security-SPP\nEvent ID: 8198\nhr=0x80072EE7");
        assertThat(events).extracting(LogEvent::id).containsExactly(12288, 8198);
    }

    @Test
    void xml_beside_its_text_counts_once() {
        String text = "Log Name: Application\nSource: Microsoft-Windows-Security-SPP\nDate: 10/6/2026 6:11:46 AM\n"
                + "Event ID: 12288\nComputer: ws-18.lab.example\nDescription:\nSent.\nInfo:\n" + REQUEST
                + "\nEvent Xml:\n";
        List<LogEvent> events = read(text + XML);
        assertThat(events).hasSize(1);
        isTheRequest(events.get(0));
        assertThat(events.get(0).evidence().line()).isEqualTo(9);
        assertThat(read(text + XML + "\n" + text + XML.replace(":46", ":47"))).hasSize(3);
    }

    @Test
    void another_event_in_xml_beside_a_text_counts_too() {
        String text = "Source: Microsoft-Windows-Security-SPP\nEvent ID: 12288\nComputer: ws-19.lab.example\nInfo:\n"
                + REQUEST + "\n";
        assertThat(read(text + XML)).hasSize(2);
        assertThat(read(text + XML.replace(CMID, SKU))).hasSize(2);
        assertThat(read(XML + XML)).hasSize(2);
    }

    @Test
    void a_name_in_brackets_is_no_element() {
        String masked = XML.replace("kms-b.lab.example", "<KMS Host FQDN>");
        assertThat(read(masked))
                .singleElement()
                .satisfies(event -> assertThat(event.host()).contains("<KMS Host FQDN>"));
    }
}
