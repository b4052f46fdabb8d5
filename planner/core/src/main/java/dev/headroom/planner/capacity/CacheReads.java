package dev.headroom.planner.capacity;

/** Whether tokens read from a prompt cache are reserved at the start of a request. AWS says both; at the end they count for nothing. */
public enum CacheReads {
    /** The Amazon Bedrock User Guide, 'How tokens are counted' (quotas-token-burndown), whose worked example leaves them out. */
    FREE("Amazon Bedrock User Guide, quotas-token-burndown"),
    /** AWS's agent toolkit, quota-health of 2026-08-20: reserved as input, and given back at the end. */
    RESERVED("aws/agent-toolkit-for-aws, amazon-bedrock quota-health");

    private final String source;

    CacheReads(String source) {
        this.source = source;
    }

    /** Who says so. */
    public String source() {
        return source;
    }

    /** Quota tokens that are taken at the start of a request. */
    public double reserved(OnDemandRequest request) {
        double reads = this == RESERVED ? request.cacheRead() : 0;
        return request.input() + request.cacheWrite() + reads + request.maxTokens();
    }
}
