-- Refresh (protocol.md section 6.8): where a device last said that it can be reached, and at most one renewal under way for a key.

ALTER TABLE device ADD COLUMN address TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX certificate_renewal ON certificate (fingerprint) WHERE kind = 0 AND renewal_of IS NOT NULL AND state < 2;
