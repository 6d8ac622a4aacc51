package org.roundtrip.forms.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.roundtrip.collection.Collection;
import org.roundtrip.collection.CollectionProcess;

/** Stands in for the models that ask for money: they wait for whatever they are told, and remember it. */
public class FakeAsking implements CollectionProcess {
    private final Set<Long> paid = ConcurrentHashMap.newKeySet();

    /** Whether the model was told that this is paid. */
    public boolean heardOfPayment(long collectionId) {
        return paid.contains(collectionId);
    }

    @Override
    public boolean paid(Collection collection) {
        return paid.add(collection.key());
    }

    @Override
    public boolean refused(Collection collection) {
        return true;
    }

    @Override
    public boolean cancelled(Collection collection) {
        return true;
    }

    @Override
    public boolean captured(Collection collection) {
        return true;
    }

    @Override
    public boolean released(Collection collection) {
        return true;
    }

    @Override
    public void decided(Collection collection) {}

    @Override
    public boolean isOver(Collection collection) {
        return false;
    }

    @Override
    public void giveBack(Collection collection, String caseNumber) {
        throw new IllegalStateException("nothing goes back here");
    }

    @Override
    public String lost(Collection collection, String caseNumber) {
        return "lost";
    }
}
