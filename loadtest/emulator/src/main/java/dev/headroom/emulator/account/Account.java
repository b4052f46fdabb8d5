package dev.headroom.emulator.account;

/**
 * The one account and Region that an emulator stands for.
 *
 * @param region as in {@code us-west-2}
 * @param id twelve digits
 */
public record Account(String region, String id) {

    private static final String REGION = "[a-z]{2}(-[a-z]+)+-[0-9]";

    /** Refuses names that AWS does not have. */
    public Account {
        if (!region.matches(REGION)) {
            throw new IllegalArgumentException("region is '" + region + "', must be like us-west-2");
        }
        if (!id.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("account id is '" + id + "', must be twelve digits");
        }
    }

    /** The account of AWS's own examples, in the Region where most units are sold. */
    public static Account example() {
        return new Account("us-west-2", "123456789012");
    }

    /** The ARN of the one user that an emulator knows, whoever asks and whether or not signatures are checked. */
    public String callerArn() {
        return "arn:aws:iam::" + id + ":user/headroom";
    }

    /** An ARN of a resource of this account in service {@code bedrock}, as in {@code provisioned-model/abc}. */
    public String arn(String resource) {
        return "arn:aws:bedrock:" + region + ":" + id + ":" + resource;
    }

    /** The ARN of a foundation model, which belongs to no account. */
    public String foundationModelArn(String modelId) {
        return "arn:aws:bedrock:" + region + "::foundation-model/" + modelId;
    }
}
