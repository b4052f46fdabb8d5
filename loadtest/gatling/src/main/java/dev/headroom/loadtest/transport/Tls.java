package dev.headroom.loadtest.transport;

import io.netty.channel.Channel;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * TLS to one target: who is trusted is what Java says, the certificate must be for the target's name, and a session is taken up again
 * on the next connection.
 */
final class Tls {

    private final Target target;
    private final SslContext context;

    private Tls(Target target, SslContext context) {
        this.target = target;
        this.context = context;
    }

    /** Null where the target is spoken to without. */
    static @Nullable Tls to(Target target) {
        if (!target.isSecure()) {
            return null;
        }
        SslContextBuilder builder = SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS");
        if (target.link().version() == HttpVersion.H2) {
            builder.applicationProtocolConfig(new ApplicationProtocolConfig(
                    ApplicationProtocolConfig.Protocol.ALPN,
                    ApplicationProtocolConfig.SelectorFailureBehavior.NO_ADVERTISE,
                    ApplicationProtocolConfig.SelectedListenerFailureBehavior.ACCEPT,
                    ApplicationProtocolNames.HTTP_2,
                    ApplicationProtocolNames.HTTP_1_1));
        }
        try {
            return new Tls(target, builder.build());
        } catch (SSLException e) {
            throw new IllegalStateException("this Java has no TLS to speak", e);
        }
    }

    /**
     * Why a certificate that Java accepts is not: Java asks for no date of one that is itself in its trust store. Null where it is in its time, or
     * was not shown because a session was taken up again.
     */
    static @Nullable CertificateException outOfDate(SslHandler agreed) {
        try {
            if (agreed.engine().getSession().getPeerCertificates()[0] instanceof X509Certificate shown) {
                shown.checkValidity();
            }
            return null;
        } catch (SSLPeerUnverifiedException e) {
            return null;
        } catch (CertificateException e) {
            return e;
        }
    }

    SslHandler handler(Channel channel) {
        return context.newHandler(channel.alloc(), target.endpoint().getHost(), target.port());
    }
}
