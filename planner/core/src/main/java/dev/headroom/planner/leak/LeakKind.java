package dev.headroom.planner.leak;

/** A way to pay for more than is needed, and what would stop it. */
public enum LeakKind {
    /** Prompts grow, request by request. */
    PROMPT_INFLATION(
            "prompt inflation",
            "compare a prompt of today with an early one: system prompt, tools, the history that is sent along"),
    /** Far more goes in than comes out, in prompts of very different sizes, and next to nothing is read from a cache. */
    RETRIEVAL_OVERLOAD(
            "retrieval overload", "retrieve fewer or shorter passages, rerank them, or cache what all prompts share"),
    /** Answers grow, request by request. */
    OUTPUT_DRIFT("output drift", "say how long an answer may be, and lower maxTokens"),
    /** Short prompts and short answers on a model that a cheaper one of its maker could stand in for. */
    OVERSIZED_MODEL(
            "oversized model", "try the cheaper model on recorded prompts; compare latency with headroom loadtest ab"),
    /** The service refuses requests. */
    CAPACITY_PRESSURE(
            "capacity pressure", "ask for a higher quota, lower maxTokens, spread the peak, or buy model units"),
    /** Prompts begin alike and are not cached. */
    NO_CACHING("prompts that could be cached", "mark the part that all prompts begin with as a cache point"),
    /** What may wait is answered at once. */
    NOT_BATCHED("work that could be batched", "send what may wait a day as batch jobs");

    private final String label;
    private final String cure;

    LeakKind(String label, String cure) {
        this.label = label;
        this.cure = cure;
    }

    /** As a reader would say it: {@code prompt inflation}. */
    public String label() {
        return label;
    }

    /** What would stop it. */
    public String cure() {
        return cure;
    }
}
