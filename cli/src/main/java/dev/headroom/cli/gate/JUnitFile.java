package dev.headroom.cli.gate;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Verdicts in the XML of JUnit, which build servers show: a test suite, and a test case for every gate and figure. */
public final class JUnitFile {

    private JUnitFile() {}

    /**
     * Appends the whole document.
     *
     * @param suite the command whose result was judged
     */
    public static void write(Appendable out, String suite, List<Judged> judged) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            line(xml, "");
            suite(xml, suite, judged);
            xml.writeEndDocument();
            line(xml, "");
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append(text.toString());
    }

    private static void suite(XMLStreamWriter xml, String suite, List<Judged> judged) throws XMLStreamException {
        long failures = judged.stream().filter(one -> one.failure().isPresent()).count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "headroom " + suite);
        xml.writeAttribute("tests", Integer.toString(judged.size()));
        xml.writeAttribute("failures", Long.toString(failures));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        for (Judged one : judged) {
            testCase(xml, suite, one);
        }
        line(xml, "");
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, String suite, Judged one) throws XMLStreamException {
        Optional<String> failure = one.failure();
        line(xml, "  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "headroom." + suite);
        xml.writeAttribute("name", name(one));
        if (failure.isPresent()) {
            line(xml, "    ");
            xml.writeEmptyElement("failure");
            xml.writeAttribute("message", failure.get());
            line(xml, "  ");
        }
        xml.writeEndElement();
    }

    private static String name(Judged one) {
        String of = one.figure().of();
        return "not " + one.gate() + (of.isEmpty() ? "" : " in " + of);
    }

    private static void line(XMLStreamWriter xml, String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }
}
