package dev.headroom.loadtest.rental;

/** The service said that it does not sell: nothing was bought. */
public final class PurchaseRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PurchaseRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
