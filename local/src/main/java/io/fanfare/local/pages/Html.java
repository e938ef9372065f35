package io.fanfare.local.pages;

/** The frame of the pages, and escaping. */
final class Html {
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1B1F24;--muted:#57606A;--paper:#fff;--ground:#F6F4EF;--line:#E4E0D8;--accent:#0B6E4F;--on:#fff}
            @media(prefers-color-scheme:dark){:root{--ink:#ECE9E2;--muted:#A8B0B8;--paper:#1C1F22;--ground:#131517;--line:#33383D;--accent:#5CC9A1;--on:#06251A}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--ink);font:16px/26px -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
            main{max-width:960px;margin:0 auto;padding:32px 16px}
            h1{font-size:30px;line-height:36px;margin:0 0 8px}
            h2{font-size:22px;line-height:30px;margin:32px 0 8px}
            p{max-width:68ch;margin:0 0 16px}
            a{color:var(--accent)}
            nav a{margin-right:16px}
            .card{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:16px;margin:0 0 16px;overflow-x:auto}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:8px;border-bottom:1px solid var(--line);vertical-align:top}
            th{font-size:13px;line-height:20px;color:var(--muted)}
            td.n{text-align:right;font-variant-numeric:tabular-nums}
            button{font:inherit;min-height:44px;padding:0 16px;border-radius:8px;border:0;background:var(--accent);color:var(--on);cursor:pointer;margin:0 8px 8px 0}
            pre,code{font:13px/20px ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
            iframe{width:100%;height:720px;border:1px solid var(--line);border-radius:8px;background:#fff}
            .muted{color:var(--muted);font-size:13px;line-height:20px}
            :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            """;

    private Html() {}

    static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Fanfare on this machine</title><link rel="icon" href="data:,"><style>%s</style></head>
                <body><main>
                <nav aria-label="Local pages"><a href="/_local/">Start</a><a href="/_local/mails">Mails</a><a href="/_local/events">Events</a></nav>
                <h1>%s</h1>
                %s
                </main></body></html>
                """.formatted(escape(title), STYLE, escape(title), content);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
