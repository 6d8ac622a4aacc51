package org.roundtrip.money;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A helper of the product's in which one method is wrong: a bug that a test has to catch. */
final class Planted {
    private Planted() {}

    /** What the method does instead. */
    interface Instead {
        Object call(Object[] arguments) throws Exception;
    }

    static <T> T instead(Class<T> type, T real, String method, Instead wrong) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> {
                    if (called.getName().equals(method)) {
                        return wrong.call(given);
                    }
                    try {
                        return called.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
