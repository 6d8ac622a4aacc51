package org.roundtrip.taskform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a value stands in the data of a filled form: names, and numbers of rows from 0. */
record Address(List<Object> steps) {
    static final Address ROOT = new Address(List.of());

    Address {
        steps = List.copyOf(steps);
    }

    Address plus(FormPath path) {
        return with(path.parts());
    }

    Address row(int index) {
        return with(List.of(index));
    }

    private Address with(List<?> more) {
        var all = new ArrayList<Object>(steps);
        all.addAll(more);
        return new Address(all);
    }

    /** As fields of a page are called: {@code data.items[0].sku}. */
    String name() {
        var name = new StringBuilder("data");
        for (var step : steps) {
            if (step instanceof Integer index) {
                name.append('[').append(index).append(']');
            } else {
                name.append('.').append(step);
            }
        }
        return name.toString();
    }

    /** As problems of programs point to it: {@code /data/items/0/sku}. */
    String pointer() {
        var pointer = new StringBuilder("/data");
        for (var step : steps) {
            pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    @Nullable
    Object in(Map<String, @Nullable Object> root) {
        Object at = root;
        for (var step : steps) {
            at = step(at, step);
        }
        return at;
    }

    /** Whether anything stands here, if only nothing. */
    boolean isIn(Map<String, @Nullable Object> root) {
        if (steps.isEmpty()) {
            return true;
        }
        var parent = new Address(steps.subList(0, steps.size() - 1)).in(root);
        var last = steps.get(steps.size() - 1);
        var map = Plain.map(parent);
        var list = Plain.list(parent);
        return map != null && map.containsKey(last) || list != null && last instanceof Integer i && i < list.size();
    }

    /** Puts a value, and makes the parents it needs. */
    void put(Map<String, @Nullable Object> root, @Nullable Object value) {
        Object at = root;
        for (int i = 0; i < steps.size() - 1; i++) {
            var next = step(at, steps.get(i));
            if (!(next instanceof Map) && !(next instanceof List)) {
                next = steps.get(i + 1) instanceof Integer
                        ? new ArrayList<@Nullable Object>()
                        : new LinkedHashMap<String, @Nullable Object>();
                set(at, steps.get(i), next);
            }
            at = next;
        }
        set(at, steps.get(steps.size() - 1), value);
    }

    /** Takes a value out, and its parents as far as nothing else is in them. */
    void remove(Map<String, @Nullable Object> root) {
        for (int length = steps.size(); length > 0; length--) {
            var last = steps.get(length - 1);
            var parent = new Address(steps.subList(0, length - 1)).in(root);
            var map = Plain.map(parent);
            // Rows stay where they are: the others are counted from the first.
            if (map == null || !(last instanceof String)) {
                return;
            }
            map.remove(last);
            if (!map.isEmpty()) {
                return;
            }
        }
    }

    private static @Nullable Object step(@Nullable Object at, Object step) {
        if (step instanceof Integer index) {
            var list = Plain.list(at);
            return list == null || index >= list.size() ? null : list.get(index);
        }
        var map = Plain.map(at);
        return map == null ? null : map.get(step);
    }

    private static void set(@Nullable Object at, Object step, @Nullable Object value) {
        var list = Plain.list(at);
        if (list != null && step instanceof Integer index) {
            while (list.size() <= index) {
                list.add(new LinkedHashMap<String, @Nullable Object>());
            }
            list.set(index, value);
            return;
        }
        var map = Plain.map(at);
        if (map != null && step instanceof String name) {
            map.put(name, value);
        }
    }
}
