-- The registry of one site. Times are Unix milliseconds in UTC, 0 or NULL for never; fingerprints are SHA-256 over the DER
-- SubjectPublicKeyInfo. @ID@, @BLOB@, @SORTED_TEXT@ and @CLUSTERED@ are the dialect's words (models/registry/sqldialect).

CREATE TABLE site (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL,
    anchor @BLOB@ NOT NULL,
    owner_id @BLOB@ NOT NULL,
    created_at BIGINT NOT NULL,
    backed_up_at BIGINT NOT NULL DEFAULT 0,
    restored_at BIGINT NOT NULL DEFAULT 0
);

CREATE TABLE batch (
    id @ID@,
    name TEXT NOT NULL UNIQUE,
    profile_name TEXT NOT NULL,
    profile_json @BLOB@ NOT NULL,
    release_account TEXT NOT NULL,
    takes_any INTEGER NOT NULL,
    releases_own INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL DEFAULT 0
);

-- One row for a device in a batch: expected, or taken without being expected. run_id is the run that counts; NULL: none yet,
-- or the operator asked for another try.
CREATE TABLE batch_device (
    batch_id BIGINT NOT NULL REFERENCES batch (id),
    serial @SORTED_TEXT@ NOT NULL,
    model TEXT NOT NULL,
    spki @BLOB@,
    fingerprint @BLOB@,
    source TEXT NOT NULL,
    is_expected INTEGER NOT NULL,
    run_id BIGINT,
    PRIMARY KEY (batch_id, serial)
) @CLUSTERED@;
CREATE INDEX batch_device_serial ON batch_device (serial);

-- certificate_id: the certificate in force.
CREATE TABLE device (
    serial @SORTED_TEXT@ NOT NULL PRIMARY KEY,
    model TEXT NOT NULL,
    vendor TEXT NOT NULL,
    firmware TEXT NOT NULL,
    hardware_address TEXT NOT NULL,
    highest_epoch BIGINT NOT NULL,
    own_release_epoch BIGINT,
    state TEXT NOT NULL,
    key_fingerprint @BLOB@,
    certificate_id BIGINT,
    first_seen_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL
) @CLUSTERED@;
CREATE INDEX device_state ON device (state, serial);

-- state: RunState.
CREATE TABLE run (
    id @ID@,
    batch_id BIGINT NOT NULL REFERENCES batch (id),
    serial @SORTED_TEXT@ NOT NULL,
    attempt INTEGER NOT NULL,
    link TEXT NOT NULL,
    state INTEGER NOT NULL,
    reason_code TEXT NOT NULL,
    reason_detail TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL DEFAULT 0,
    UNIQUE (batch_id, serial, attempt)
);

-- outcome NULL with finished_at: the process died in it. What it left as evidence stands in the audit trail at audit_seq.
CREATE TABLE step (
    run_id BIGINT NOT NULL REFERENCES run (id),
    step INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT,
    outcome INTEGER,
    reason_code TEXT NOT NULL,
    reason_detail TEXT NOT NULL,
    audit_seq BIGINT,
    PRIMARY KEY (run_id, step, attempt)
) @CLUSTERED@;

-- answer: 0 open, 1 confirmed, 2 refused, 3 closed without an answer. is_withdrawn: a later try asks again.
CREATE TABLE question (
    id @ID@,
    batch_id BIGINT NOT NULL REFERENCES batch (id),
    serial @SORTED_TEXT@ NOT NULL,
    run_id BIGINT NOT NULL REFERENCES run (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answer INTEGER NOT NULL,
    words TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_at BIGINT NOT NULL DEFAULT 0,
    is_withdrawn INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX question_subject ON question (batch_id, serial, kind, subject) WHERE is_withdrawn = 0;
CREATE INDEX question_open ON question (batch_id) WHERE answer = 0;

-- Who works on a device now. place, boot, pid and pid_start tell the processes of this computer whether the holder lives.
CREATE TABLE lease (
    serial @SORTED_TEXT@ NOT NULL PRIMARY KEY,
    run_id BIGINT NOT NULL REFERENCES run (id),
    batch_id BIGINT NOT NULL,
    process TEXT NOT NULL,
    operator TEXT NOT NULL,
    station TEXT NOT NULL,
    place TEXT NOT NULL,
    boot TEXT NOT NULL,
    pid BIGINT NOT NULL,
    pid_start BIGINT NOT NULL,
    taken_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    length BIGINT NOT NULL,
    renewals BIGINT NOT NULL
) @CLUSTERED@;
CREATE UNIQUE INDEX lease_run ON lease (run_id);

-- Every public key ever seen. role: 0 identity, 1 Q_dev, 2 U, 3 Q_ca. state, of identity keys: 0 current, 1 earlier,
-- 2 pending (P' until the commit).
CREATE TABLE public_key (
    fingerprint @BLOB@ NOT NULL PRIMARY KEY,
    role INTEGER NOT NULL,
    serial @SORTED_TEXT@ NOT NULL,
    txid @BLOB@,
    spki @BLOB@,
    epoch BIGINT NOT NULL,
    origin TEXT NOT NULL,
    state INTEGER,
    first_seen_at BIGINT NOT NULL,
    CHECK ((role = 0) = (state IS NOT NULL AND spki IS NOT NULL))
) @CLUSTERED@;
CREATE INDEX public_key_serial ON public_key (serial) WHERE role = 0;
CREATE UNIQUE INDEX public_key_current ON public_key (serial) WHERE state = 0;

-- phase: UpdatePhaseRecord.
CREATE TABLE key_update (
    id @ID@,
    txid @BLOB@ NOT NULL UNIQUE,
    run_id BIGINT NOT NULL REFERENCES run (id),
    serial @SORTED_TEXT@ NOT NULL,
    epoch BIGINT NOT NULL,
    phase INTEGER NOT NULL,
    old_spki @BLOB@ NOT NULL,
    new_spki @BLOB@,
    new_fingerprint @BLOB@,
    sig_old @BLOB@,
    sig_new @BLOB@,
    transcript_hash @BLOB@,
    has_local_share INTEGER NOT NULL DEFAULT 0,
    offered_at BIGINT NOT NULL,
    revealed_at BIGINT NOT NULL DEFAULT 0,
    ended_at BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX key_update_serial ON key_update (serial, id);

-- Reserved before it is signed, issued before it is sent. kind: 0 device, 1 the workbench's own. state: 0 reserved, 1 issued,
-- 2 in force, 3 superseded, 4 revoked. renewal_of: a further certificate for the same key names the one before.
CREATE TABLE certificate (
    id @ID@,
    kind INTEGER NOT NULL,
    serial @SORTED_TEXT@,
    epoch BIGINT,
    sequence BIGINT,
    txid @BLOB@ UNIQUE,
    run_id BIGINT REFERENCES run (id),
    fingerprint @BLOB@ NOT NULL,
    renewal_of BIGINT REFERENCES certificate (id),
    serial_number @BLOB@ UNIQUE,
    der @BLOB@,
    leaf_hash @BLOB@,
    state INTEGER NOT NULL,
    not_before BIGINT,
    not_after BIGINT,
    reserved_at BIGINT NOT NULL,
    issued_at BIGINT NOT NULL DEFAULT 0,
    in_force_at BIGINT NOT NULL DEFAULT 0,
    revoked_at BIGINT NOT NULL DEFAULT 0,
    reason INTEGER,
    why TEXT NOT NULL DEFAULT '',
    UNIQUE (serial, epoch, sequence),
    CHECK (state = 0 OR (der IS NOT NULL AND serial_number IS NOT NULL)),
    CHECK (state < 3 OR (revoked_at <> 0 AND reason IS NOT NULL))
);
CREATE UNIQUE INDEX certificate_once ON certificate (fingerprint) WHERE renewal_of IS NULL;
CREATE INDEX certificate_expiring ON certificate (not_after) WHERE state = 2;
CREATE INDEX certificate_revoked ON certificate (revoked_at) WHERE state >= 3;

CREATE TABLE release_token (
    serial @SORTED_TEXT@ NOT NULL,
    epoch BIGINT NOT NULL,
    token @BLOB@ NOT NULL,
    issued_at BIGINT NOT NULL,
    confirmed_at BIGINT NOT NULL DEFAULT 0,
    new_epoch BIGINT,
    PRIMARY KEY (serial, epoch)
);

CREATE TABLE crl (
    number BIGINT NOT NULL PRIMARY KEY,
    begun_at BIGINT NOT NULL,
    issued_at BIGINT NOT NULL DEFAULT 0,
    der @BLOB@
);

-- The audit trail (models/registry/auditentry.h says what the hash is over).
CREATE TABLE audit (
    seq @ID@,
    time BIGINT NOT NULL,
    operator TEXT NOT NULL,
    station TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    prev_hash @BLOB@ NOT NULL,
    hash @BLOB@ NOT NULL
);
CREATE INDEX audit_subject ON audit (subject, seq);

-- Heads of the audit trail signed by the CA key.
CREATE TABLE audit_head (
    seq BIGINT NOT NULL,
    signed_at BIGINT NOT NULL,
    json TEXT NOT NULL
);
