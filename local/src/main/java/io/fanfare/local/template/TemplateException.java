package io.fanfare.local.template;

/** The template says something that the embedded cloud does not understand; the text says where and what. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TemplateException(String path, String problem) {
        super(path + ": " + problem);
    }
}
