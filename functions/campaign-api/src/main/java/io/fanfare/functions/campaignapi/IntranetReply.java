package io.fanfare.functions.campaignapi;

/** The addresses for the company's own pages. */
record IntranetReply(String html, String rss, String since) {}
