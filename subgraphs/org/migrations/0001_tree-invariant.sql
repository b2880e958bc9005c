-- ORG-5: a department's path is its parent's path and itself. Checked when the transaction commits, because a move
-- rewrites a whole subtree. With paths of finite length that hold to their parents, a cycle or an orphan cannot be.
CREATE FUNCTION assert_department_path() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_path uuid[];
  current_parent uuid;
  parent_path uuid[];
BEGIN
  SELECT path, parent_id INTO current_path, current_parent FROM department
    WHERE enterprise_id = NEW.enterprise_id AND id = NEW.id;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF current_parent IS NOT NULL THEN
    SELECT path INTO parent_path FROM department WHERE enterprise_id = NEW.enterprise_id AND id = current_parent;
  END IF;
  IF current_path IS DISTINCT FROM coalesce(parent_path, '{}') || NEW.id
    OR EXISTS (SELECT FROM department child WHERE child.enterprise_id = NEW.enterprise_id
      AND child.parent_id = NEW.id AND child.path <> current_path || child.id) THEN
    RAISE EXCEPTION 'department % does not stand below its parent', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'department_path_follows_parent';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER department_path_follows_parent
  AFTER INSERT OR UPDATE OF path, parent_id ON department
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assert_department_path();
