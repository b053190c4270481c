-- Append-only, said to the database itself. It keeps mistakes out; an attacker with the file is met by the hashes.
CREATE TRIGGER audit_keeps_entries BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_loses_nothing BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_head_keeps BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'signed heads are append-only'); END;
CREATE TRIGGER audit_head_loses_nothing BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'signed heads are append-only'); END;
CREATE TRIGGER public_key_stays BEFORE DELETE ON public_key BEGIN SELECT RAISE(ABORT, 'a key once seen is never forgotten'); END;
CREATE TRIGGER certificate_stays BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'a certificate is never forgotten'); END;
