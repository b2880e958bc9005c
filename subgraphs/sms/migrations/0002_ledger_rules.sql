-- The ledger's invariants hold whatever the code does: balances and entries follow from transfers, transfers and entries
-- are never changed or removed, credit takes only the routes named here, and a reservation resolves once.

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', tg_table_name USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_transfer_append_only BEFORE UPDATE OR DELETE ON ledger_transfer
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_transfer_not_emptied BEFORE TRUNCATE ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_entry_not_emptied BEFORE TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER dealer_reference_append_only BEFORE UPDATE OR DELETE ON dealer_reference
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE FUNCTION ledger_guard_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'entries are written by transfers only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_entry_by_transfer BEFORE INSERT ON ledger_entry
  FOR EACH ROW EXECUTE FUNCTION ledger_guard_entry();
--> statement-breakpoint
CREATE FUNCTION ledger_guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    RAISE EXCEPTION 'an account is closed, never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF tg_op = 'INSERT' THEN
    IF new.balance <> 0 THEN
      RAISE EXCEPTION 'an account opens with nothing in it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
  END IF;
  IF new.balance <> old.balance AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a balance changes with a transfer only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (new.enterprise_id, new.id, new.kind, new.owner, new.member_id) IS DISTINCT FROM
     (old.enterprise_id, old.id, old.kind, old.owner, old.member_id) THEN
    RAISE EXCEPTION 'an account stays whose it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_account_guard BEFORE INSERT OR UPDATE OR DELETE ON ledger_account
  FOR EACH ROW EXECUTE FUNCTION ledger_guard_account();
--> statement-breakpoint
CREATE FUNCTION ledger_guard_reservation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    RAISE EXCEPTION 'a reservation is resolved, never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF tg_op = 'INSERT' THEN
    IF (new.amount, new.posted, new.voided) IS DISTINCT FROM (0::bigint, 0::bigint, 0::bigint) THEN
      RAISE EXCEPTION 'a reservation begins with nothing in it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
  END IF;
  IF (new.amount, new.posted, new.voided) IS DISTINCT FROM (old.amount, old.posted, old.voided) AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'a reservation changes with a transfer only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (new.enterprise_id, new.id, new.source_account_id) IS DISTINCT FROM (old.enterprise_id, old.id, old.source_account_id) THEN
    RAISE EXCEPTION 'a reservation keeps its source' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_reservation_guard BEFORE INSERT OR UPDATE OR DELETE ON ledger_reservation
  FOR EACH ROW EXECUTE FUNCTION ledger_guard_reservation();
--> statement-breakpoint
CREATE FUNCTION ledger_apply_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  first_id uuid := least(new.debit_account_id, new.credit_account_id);
  second_id uuid := greatest(new.debit_account_id, new.credit_account_id);
  first_row ledger_account;
  second_row ledger_account;
  debit ledger_account;
  credit ledger_account;
  route text;
BEGIN
  -- Always in the order of the ids, so that two transfers never wait for each other.
  UPDATE ledger_account
    SET balance = balance + CASE WHEN id = new.credit_account_id THEN new.amount ELSE -new.amount END
    WHERE enterprise_id = new.enterprise_id AND id = first_id RETURNING * INTO STRICT first_row;
  UPDATE ledger_account
    SET balance = balance + CASE WHEN id = new.credit_account_id THEN new.amount ELSE -new.amount END
    WHERE enterprise_id = new.enterprise_id AND id = second_id RETURNING * INTO STRICT second_row;
  IF first_row.id = new.debit_account_id THEN
    debit := first_row; credit := second_row;
  ELSE
    debit := second_row; credit := first_row;
  END IF;

  route := new.kind || ' ' || debit.kind || ' ' || credit.kind;
  IF route NOT IN (
    'TOP_UP DEALER MAIN', 'MEMBER_TOP_UP MAIN MEMBER', 'TAKE_BACK MEMBER MAIN',
    'RESERVE MAIN PENDING', 'RESERVE MEMBER PENDING', 'RESERVE SYSTEM PENDING',
    'CHARGE PENDING SPENT',
    'REFUND PENDING MAIN', 'REFUND PENDING MEMBER', 'REFUND PENDING SYSTEM'
  ) THEN
    RAISE EXCEPTION 'credit does not take the route %', route USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  INSERT INTO ledger_entry (enterprise_id, transfer_id, account_id, amount, balance) VALUES
    (new.enterprise_id, new.id, debit.id, -new.amount, debit.balance),
    (new.enterprise_id, new.id, credit.id, new.amount, credit.balance);

  IF new.reservation_id IS NOT NULL THEN
    UPDATE ledger_reservation SET
      amount = amount + CASE new.kind WHEN 'RESERVE' THEN new.amount ELSE 0 END,
      posted = posted + CASE new.kind WHEN 'CHARGE' THEN new.amount ELSE 0 END,
      voided = voided + CASE new.kind WHEN 'REFUND' THEN new.amount ELSE 0 END
    WHERE enterprise_id = new.enterprise_id AND id = new.reservation_id;
  END IF;
  RETURN null;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_transfer_apply AFTER INSERT ON ledger_transfer
  FOR EACH ROW EXECUTE FUNCTION ledger_apply_transfer();
--> statement-breakpoint
CREATE FUNCTION sms_guard_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.settlement <> 'RESERVED' AND new.settlement <> old.settlement THEN
    RAISE EXCEPTION 'a part is settled once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER sms_part_settled_once BEFORE UPDATE OF settlement ON sms_part
  FOR EACH ROW EXECUTE FUNCTION sms_guard_settlement();
