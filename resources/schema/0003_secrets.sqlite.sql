CREATE TRIGGER secret_issue_stays BEFORE DELETE ON secret_issue BEGIN SELECT RAISE(ABORT, 'an issued secret is never forgotten'); END;
CREATE TRIGGER secret_check_stays BEFORE DELETE ON secret_check BEGIN SELECT RAISE(ABORT, 'an issued secret is never forgotten'); END;
CREATE TRIGGER secret_check_keeps BEFORE UPDATE ON secret_check BEGIN SELECT RAISE(ABORT, 'a secret belongs to one serial'); END;
