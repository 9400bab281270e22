package io.github.gvlk.render;

import io.github.gvlk.activate.Step;
import io.github.gvlk.value.DnsName;
import io.github.gvlk.value.KmsHost;
import io.github.gvlk.value.ProductKey;

/**
 * slmgr.vbs lines for the Command Prompt. Each call carries out exactly one option. Nothing needs quoting: keys, host
 * names and domains consist of letters, digits, dots, hyphens and a colon.
 */
public final class SlmgrDialect implements Dialect, Step.Visitor<String> {
    /** Plain {@code slmgr}: short to type, opens a dialog box for every step. */
    public static SlmgrDialect plain() {
        return new SlmgrDialect("slmgr");
    }

    /** By cscript: the answer is text in the console, as scripts and the guides of hosting vendors use it. */
    public static SlmgrDialect cscript() {
        return new SlmgrDialect("cscript //nologo %SystemRoot%\\System32\\slmgr.vbs");
    }

    private final String call;

    private SlmgrDialect(String call) {
        this.call = call;
    }

    @Override
    public String name() {
        return "cmd";
    }

    @Override
    public String render(Step step) {
        return call + " " + step.accept(this);
    }

    @Override
    public String removeKey() {
        return "/upk";
    }

    @Override
    public String installKey(ProductKey key) {
        return "/ipk " + key;
    }

    @Override
    public String setKmsHost(KmsHost host) {
        return "/skms " + host;
    }

    @Override
    public String setLookupDomain(DnsName domain) {
        return "/skms-domain " + domain;
    }

    @Override
    public String activate() {
        return "/ato";
    }

    @Override
    public String showLicence() {
        return "/dlv";
    }
}
