-- Secret fields of onboarding codes that were drawn for devices, sealed under the site's secret. Drawn once: a field of a
-- serial never gets another value. state: 0 recorded, 1 leaving (nobody knows whether the file arrived), 2 left.
CREATE TABLE drawn_secret (
    serial @SORTED_TEXT@ NOT NULL,
    format TEXT NOT NULL,
    field TEXT NOT NULL,
    sealed @BLOB@ NOT NULL,
    drawn_at BIGINT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0 CHECK (state IN (0, 1, 2)),
    PRIMARY KEY (serial, format, field)
) @CLUSTERED@;
