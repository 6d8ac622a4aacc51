/**
 * Files in a bucket that speaks Amazon S3: Amazon's own, MinIO and the like. There is one only where its address is set;
 * else files lie in a directory.
 */
@NullMarked
package org.roundtrip.integrations.s3;

import org.jspecify.annotations.NullMarked;
