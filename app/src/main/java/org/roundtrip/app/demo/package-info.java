/** What makes a demo: people with passwords, secrets of its own, orders to play with. */
@NullMarked
package org.roundtrip.app.demo;

import org.jspecify.annotations.NullMarked;
