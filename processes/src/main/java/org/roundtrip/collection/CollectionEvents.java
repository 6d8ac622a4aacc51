package org.roundtrip.collection;

/** What providers tell of payments on our pages by themselves. Told in any order, any number of times. */
public interface CollectionEvents {
    /** Takes in how one stands. @throws UnknownCollection if it is none of ours: park it and try again */
    void learn(CollectionSnapshot snapshot) throws UnknownCollection;
}
