package dev.headroom.emulator.llama;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a model of the llama architecture whose weights are drawn by a seed. What it says is noise; that it takes as long as a model
 * of its size does is all that is wanted. It never says anything but words, so that a token is a word.
 */
final class RandomModel {

    private static final int MOSTLY_Q8_0 = 7;

    private final ModelShape shape;
    private final Vocabulary vocabulary;

    RandomModel(ModelShape shape) {
        this.shape = shape;
        this.vocabulary = Vocabulary.of(shape.words());
    }

    /** The same seed writes the same bytes. */
    void write(Path file, long seed) throws IOException {
        List<Tensor> tensors = tensors();
        SplittableRandom random = new SplittableRandom(seed);
        try (BufferedOutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            Gguf gguf = new Gguf(out);
            gguf.magic().u64(tensors.size()).u64(18);
            architecture(gguf);
            tokenizer(gguf);
            directory(gguf, tensors);
            gguf.align();
            for (Tensor tensor : tensors) {
                for (int row = 0; row < Math.max(1, tensor.rows()); row++) {
                    gguf.bytes(tensor.row(row, random));
                }
                gguf.align();
            }
        }
    }

    private void architecture(Gguf gguf) throws IOException {
        gguf.entry("general.architecture", "llama")
                .entry("general.name", "random")
                .entry("general.file_type", MOSTLY_Q8_0)
                .entry("llama.context_length", shape.context())
                .entry("llama.embedding_length", shape.width())
                .entry("llama.block_count", shape.layers())
                .entry("llama.feed_forward_length", shape.hidden())
                .entry("llama.attention.head_count", shape.heads())
                .entry("llama.attention.layer_norm_rms_epsilon", 1e-5f)
                .entry("llama.rope.dimension_count", shape.width() / shape.heads());
    }

    private void tokenizer(Gguf gguf) throws IOException {
        List<Vocabulary.Token> tokens = vocabulary.tokens();
        int size = tokens.size();
        gguf.entry("tokenizer.ggml.model", "llama")
                .strings(
                        "tokenizer.ggml.tokens",
                        tokens.stream().map(Vocabulary.Token::text).toList(),
                        size)
                .floats("tokenizer.ggml.scores", 0, size)
                .ints(
                        "tokenizer.ggml.token_type",
                        tokens.stream().map(token -> token.kind().number()).toList(),
                        size)
                .entry("tokenizer.ggml.unknown_token_id", 0)
                .entry("tokenizer.ggml.bos_token_id", 1)
                .entry("tokenizer.ggml.eos_token_id", 2)
                .entry("tokenizer.ggml.add_bos_token", true);
    }

    private static void directory(Gguf gguf, List<Tensor> tensors) throws IOException {
        long offset = 0;
        for (Tensor tensor : tensors) {
            gguf.string(tensor.name()).u32(tensor.isVector() ? 1 : 2).u64(tensor.width());
            if (!tensor.isVector()) {
                gguf.u64(tensor.rows());
            }
            gguf.u32(tensor.type()).u64(offset);
            offset += tensor.alignedBytes();
        }
    }

    private List<Tensor> tensors() {
        int width = shape.width();
        List<Tensor> tensors = new ArrayList<>();
        tensors.add(Tensor.weights("token_embd.weight", width, vocabulary.size()));
        for (int layer = 0; layer < shape.layers(); layer++) {
            String block = "blk." + layer + ".";
            tensors.add(Tensor.ones(block + "attn_norm.weight", width));
            for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
                tensors.add(Tensor.weights(block + part + ".weight", width, width));
            }
            tensors.add(Tensor.ones(block + "ffn_norm.weight", width));
            tensors.add(Tensor.weights(block + "ffn_gate.weight", width, shape.hidden()));
            tensors.add(Tensor.weights(block + "ffn_up.weight", width, shape.hidden()));
            tensors.add(Tensor.weights(block + "ffn_down.weight", shape.hidden(), width));
        }
        tensors.add(Tensor.ones("output_norm.weight", width));
        tensors.add(new Tensor("output.weight", width, vocabulary.size(), Vocabulary.firstWord()));
        return tensors;
    }
}
