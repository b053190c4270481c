CREATE TRIGGER drawn_secret_stays BEFORE DELETE ON drawn_secret BEGIN SELECT RAISE(ABORT, 'a drawn secret is never forgotten'); END;
CREATE TRIGGER drawn_secret_keeps BEFORE UPDATE OF sealed ON drawn_secret BEGIN SELECT RAISE(ABORT, 'a field is drawn once'); END;
