-- Secrets derived for devices: that they were, by whom, with which key and where they went; never what they are.

-- The key of the keyed checks, sealed by the site's passphrase. Two rows only while a passphrase is being changed.
CREATE TABLE site_secret (
    id @ID@,
    sealed @BLOB@ NOT NULL,
    made_at BIGINT NOT NULL
);

-- One row for secrets that were recorded together. state: 0 recorded, 1 leaving (nobody knows whether they arrived), 2 left.
CREATE TABLE secret_block (
    id @ID@,
    scheme TEXT NOT NULL,
    parameters TEXT NOT NULL,
    token_serial TEXT NOT NULL,
    token_label TEXT NOT NULL,
    key_label TEXT NOT NULL,
    key_check TEXT NOT NULL,
    operator TEXT NOT NULL,
    station TEXT NOT NULL,
    recorded_at BIGINT NOT NULL,
    destination TEXT NOT NULL,
    state INTEGER NOT NULL CHECK (state IN (0, 1, 2))
);

-- keyed_check: HMAC-SHA-256 of the secret under the site's. One secret belongs to one serial, for ever.
CREATE TABLE secret_check (
    keyed_check @BLOB@ NOT NULL PRIMARY KEY,
    serial @SORTED_TEXT@ NOT NULL,
    UNIQUE (keyed_check, serial)
) @CLUSTERED@;

-- issue: 1, 2, …; a further one only with a reason.
CREATE TABLE secret_issue (
    serial @SORTED_TEXT@ NOT NULL,
    issue INTEGER NOT NULL CHECK (issue >= 1),
    block_id BIGINT NOT NULL REFERENCES secret_block (id),
    keyed_check @BLOB@ NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (serial, issue),
    CHECK (issue = 1 OR why <> ''),
    FOREIGN KEY (keyed_check, serial) REFERENCES secret_check (keyed_check, serial)
) @CLUSTERED@;
CREATE INDEX secret_issue_block ON secret_issue (block_id);

-- Where the CA key is when it is in a token. module: as it was on the computer where the site was made.
CREATE TABLE ca_token (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    module TEXT NOT NULL,
    token_serial TEXT NOT NULL,
    token_label TEXT NOT NULL,
    key_label TEXT NOT NULL
);
