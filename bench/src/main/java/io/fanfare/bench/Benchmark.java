package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** A measurement: prints a table for people and gives one JSON object for machines. */
interface Benchmark {
    JsonNode run() throws Exception;
}
