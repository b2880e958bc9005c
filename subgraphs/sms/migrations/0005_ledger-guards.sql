CREATE INDEX "ledger_transfer_of_reservation" ON "ledger_transfer" USING btree ("enterprise_id","reservation_id");
--> statement-breakpoint
-- Rules that the first set of triggers left to the code. The owner of the tables can switch triggers off; nobody else can.

CREATE OR REPLACE FUNCTION ledger_guard_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved ledger_transfer;
  held bigint;
BEGIN
  SELECT * INTO moved FROM ledger_transfer WHERE enterprise_id = new.enterprise_id AND id = new.transfer_id;
  SELECT balance INTO held FROM ledger_account WHERE enterprise_id = new.enterprise_id AND id = new.account_id;
  IF pg_trigger_depth() < 2 OR new.balance IS DISTINCT FROM held + new.amount OR new.amount IS DISTINCT FROM
     (CASE new.account_id WHEN moved.debit_account_id THEN -moved.amount WHEN moved.credit_account_id THEN moved.amount END) THEN
    RAISE EXCEPTION 'entries are written by transfers only' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION ledger_guard_account() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last ledger_entry;
BEGIN
  IF tg_op = 'DELETE' THEN
    RAISE EXCEPTION 'an account is closed, never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF tg_op = 'INSERT' THEN
    IF new.balance <> 0 OR new.state <> 'ACTIVE' OR new.closed_at IS NOT NULL THEN
      RAISE EXCEPTION 'an account opens active, with nothing in it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF new.owner IS DISTINCT FROM
       (CASE new.kind WHEN 'MEMBER' THEN new.member_id::text WHEN 'DEALER' THEN nullif(new.owner, '') ELSE '' END) THEN
      RAISE EXCEPTION 'an enterprise has one account of a kind, and one for each member and dealer' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
  END IF;
  IF (new.enterprise_id, new.id, new.kind, new.owner, new.member_id, new.created_at) IS DISTINCT FROM
     (old.enterprise_id, old.id, old.kind, old.owner, old.member_id, old.created_at) THEN
    RAISE EXCEPTION 'an account stays whose it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.balance <> old.balance THEN
    -- The trigger depth alone would believe a trigger on somebody's temporary table; the entry of a transfer cannot be had so.
    SELECT * INTO last FROM ledger_entry
      WHERE enterprise_id = new.enterprise_id AND account_id = new.id ORDER BY seq DESC LIMIT 1;
    IF pg_trigger_depth() < 2 OR new.balance IS DISTINCT FROM last.balance OR old.balance IS DISTINCT FROM last.balance - last.amount THEN
      RAISE EXCEPTION 'a balance changes with a transfer only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  IF old.state = 'CLOSED' AND (new.state, new.closed_at, new.balance) IS DISTINCT FROM (old.state, old.closed_at, old.balance) THEN
    RAISE EXCEPTION 'a closed account stays closed and empty' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.state <> old.state AND new.kind <> 'MEMBER' THEN
    RAISE EXCEPTION 'only accounts of members are suspended or closed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (new.state = 'CLOSED') <> (new.closed_at IS NOT NULL) OR (new.state = 'CLOSED' AND new.balance <> 0) THEN
    RAISE EXCEPTION 'an account is closed when it is empty, and has its time then' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION ledger_guard_reservation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told record;
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
  IF (new.enterprise_id, new.id, new.source_account_id, new.expires_at, new.created_at) IS DISTINCT FROM
     (old.enterprise_id, old.id, old.source_account_id, old.expires_at, old.created_at) THEN
    RAISE EXCEPTION 'a reservation keeps its source and its time' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (new.amount, new.posted, new.voided) IS DISTINCT FROM (old.amount, old.posted, old.voided) THEN
    SELECT coalesce(sum(amount) FILTER (WHERE kind = 'RESERVE'), 0) AS amount,
        coalesce(sum(amount) FILTER (WHERE kind = 'CHARGE'), 0) AS posted,
        coalesce(sum(amount) FILTER (WHERE kind = 'REFUND'), 0) AS voided
      INTO told FROM ledger_transfer WHERE enterprise_id = new.enterprise_id AND reservation_id = new.id;
    -- Of several transfers in one statement all are there when the first is applied.
    IF pg_trigger_depth() < 2 OR new.amount > told.amount OR new.posted > told.posted OR new.voided > told.voided
        OR new.amount < old.amount OR new.posted < old.posted OR new.voided < old.voided THEN
      RAISE EXCEPTION 'a reservation changes with a transfer only' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION ledger_apply_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  debit ledger_account;
  credit ledger_account;
  reservation ledger_reservation;
  route text;
BEGIN
  -- Always in the order of the ids, so that two transfers never wait for each other.
  PERFORM FROM ledger_account WHERE enterprise_id = new.enterprise_id AND id IN (new.debit_account_id, new.credit_account_id)
    ORDER BY id FOR UPDATE;
  SELECT * INTO STRICT debit FROM ledger_account WHERE enterprise_id = new.enterprise_id AND id = new.debit_account_id;
  SELECT * INTO STRICT credit FROM ledger_account WHERE enterprise_id = new.enterprise_id AND id = new.credit_account_id;

  route := new.kind || ' ' || debit.kind || ' ' || credit.kind;
  IF route NOT IN (
    'TOP_UP DEALER MAIN', 'MEMBER_TOP_UP MAIN MEMBER', 'TAKE_BACK MEMBER MAIN',
    'RESERVE MAIN PENDING', 'RESERVE MEMBER PENDING', 'RESERVE SYSTEM PENDING',
    'CHARGE PENDING SPENT',
    'REFUND PENDING MAIN', 'REFUND PENDING MEMBER', 'REFUND PENDING SYSTEM'
  ) THEN
    RAISE EXCEPTION 'credit does not take the route %', route USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF debit.state = 'CLOSED' OR credit.state = 'CLOSED' OR (new.kind = 'RESERVE' AND debit.state <> 'ACTIVE') THEN
    RAISE EXCEPTION 'a closed account takes and gives nothing, a suspended one reserves nothing' USING ERRCODE = 'integrity_constraint_violation';
  END IF;

  IF new.reservation_id IS NOT NULL THEN
    SELECT * INTO STRICT reservation FROM ledger_reservation
      WHERE enterprise_id = new.enterprise_id AND id = new.reservation_id FOR UPDATE;
    PERFORM ledger_assert_reserved(new, reservation);
    UPDATE ledger_reservation SET
      amount = amount + CASE new.kind WHEN 'RESERVE' THEN new.amount ELSE 0 END,
      posted = posted + CASE new.kind WHEN 'CHARGE' THEN new.amount ELSE 0 END,
      voided = voided + CASE new.kind WHEN 'REFUND' THEN new.amount ELSE 0 END
    WHERE enterprise_id = new.enterprise_id AND id = new.reservation_id;
  END IF;

  -- The entry comes first: the account's own trigger takes a new balance from it alone.
  INSERT INTO ledger_entry (enterprise_id, transfer_id, account_id, amount, balance) VALUES
    (new.enterprise_id, new.id, debit.id, -new.amount, debit.balance - new.amount),
    (new.enterprise_id, new.id, credit.id, new.amount, credit.balance + new.amount);
  UPDATE ledger_account SET balance = debit.balance - new.amount WHERE enterprise_id = new.enterprise_id AND id = debit.id;
  UPDATE ledger_account SET balance = credit.balance + new.amount WHERE enterprise_id = new.enterprise_id AND id = credit.id;
  RETURN null;
END $$;
--> statement-breakpoint
CREATE FUNCTION ledger_assert_reserved(moved ledger_transfer, reservation ledger_reservation) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first ledger_transfer;
  goes_back_to uuid;
BEGIN
  IF moved.message_id IS NULL THEN
    RAISE EXCEPTION 'what is reserved is for a message' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  SELECT * INTO first FROM ledger_transfer
    WHERE enterprise_id = moved.enterprise_id AND reservation_id = reservation.id AND kind = 'RESERVE' AND id <> moved.id;
  IF moved.kind = 'RESERVE' THEN
    IF moved.debit_account_id <> reservation.source_account_id THEN
      RAISE EXCEPTION 'credit is reserved from the source of the reservation' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF first.id IS NOT NULL OR reservation.amount <> 0 THEN
      RAISE EXCEPTION 'a reservation is made once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN;
  END IF;
  IF moved.message_id IS DISTINCT FROM first.message_id THEN
    RAISE EXCEPTION 'a reservation is resolved for the message that it was made for' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF moved.kind = 'REFUND' THEN
    -- What a member who has left does not get back, the enterprise does.
    SELECT CASE source.state WHEN 'CLOSED' THEN main.id ELSE source.id END INTO goes_back_to
      FROM ledger_account source JOIN ledger_account main ON main.enterprise_id = source.enterprise_id AND main.kind = 'MAIN'
      WHERE source.enterprise_id = reservation.enterprise_id AND source.id = reservation.source_account_id;
    IF moved.credit_account_id IS DISTINCT FROM goes_back_to THEN
      RAISE EXCEPTION 'credit goes back to the source of the reservation' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION ledger_guard_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'UPDATE' AND old.response IS NULL AND (new.enterprise_id, new.key, new.hash, new.created_at) =
     (old.enterprise_id, old.key, old.hash, old.created_at) THEN
    RETURN new;
  END IF;
  IF tg_op = 'INSERT' AND new.response IS NULL THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'the first answer to a request stands' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_request_guard BEFORE INSERT OR UPDATE OR DELETE ON ledger_request
  FOR EACH ROW EXECUTE FUNCTION ledger_guard_request();
--> statement-breakpoint
CREATE FUNCTION dealer_reference_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM ledger_transfer moved JOIN ledger_account debit
      ON debit.enterprise_id = moved.enterprise_id AND debit.id = moved.debit_account_id
    WHERE moved.enterprise_id = new.enterprise_id AND moved.id = new.transfer_id AND moved.kind = 'TOP_UP'
      AND debit.owner = new.dealer;
  IF NOT found THEN
    RAISE EXCEPTION 'a reference is for a top-up by its dealer' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER dealer_reference_of_top_up BEFORE INSERT ON dealer_reference
  FOR EACH ROW EXECUTE FUNCTION dealer_reference_guard();
--> statement-breakpoint
CREATE FUNCTION sms_guard_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    -- A scheduled message that is edited gets other parts; those that it had were given back.
    PERFORM FROM sms_message message
      WHERE message.enterprise_id = old.enterprise_id AND message.id = old.message_id AND message.state = 'SCHEDULED';
    IF NOT found OR old.settlement <> 'REFUNDED' THEN
      RAISE EXCEPTION 'a part is settled, never deleted' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN old;
  END IF;
  IF tg_op = 'INSERT' THEN
    IF (new.state, new.settlement) IS DISTINCT FROM ('QUEUED', 'RESERVED') THEN
      RAISE EXCEPTION 'a part begins queued, with its credit reserved' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN new;
  END IF;
  IF (new.enterprise_id, new.id, new.message_id, new.recipient_id, new.number, new.created_at) IS DISTINCT FROM
     (old.enterprise_id, old.id, old.message_id, old.recipient_id, old.number, old.created_at) THEN
    RAISE EXCEPTION 'a part stays whose it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF old.settlement <> 'RESERVED' AND new.settlement <> old.settlement THEN
    RAISE EXCEPTION 'a part is settled once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF old.state IN ('DELIVERED', 'FAILED', 'EXPIRED', 'CANCELLED') AND new.state <> old.state THEN
    RAISE EXCEPTION 'a part that is done stays so' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF new.settlement = 'REFUNDED' AND new.state NOT IN ('FAILED', 'EXPIRED', 'CANCELLED') THEN
    RAISE EXCEPTION 'what was refunded is not sent' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
DROP TRIGGER sms_part_settled_once ON sms_part;
--> statement-breakpoint
DROP FUNCTION sms_guard_settlement();
--> statement-breakpoint
CREATE TRIGGER sms_part_guard BEFORE INSERT OR UPDATE OR DELETE ON sms_part
  FOR EACH ROW EXECUTE FUNCTION sms_guard_part();
--> statement-breakpoint
CREATE FUNCTION sms_guard_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    RAISE EXCEPTION 'a message is cancelled, never deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (new.enterprise_id, new.id, new.purpose, new.sender_member_id, new.created_at) IS DISTINCT FROM
     (old.enterprise_id, old.id, old.purpose, old.sender_member_id, old.created_at) THEN
    RAISE EXCEPTION 'a message stays whose it is' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF old.state <> 'SCHEDULED' AND (new.reservation_id, new.credits) IS DISTINCT FROM (old.reservation_id, old.credits) THEN
    RAISE EXCEPTION 'a message that is on its way keeps its reservation' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF old.state IN ('SENT', 'CANCELLED', 'FAILED') AND new.state <> old.state THEN
    RAISE EXCEPTION 'a message that is done stays so' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER sms_message_guard BEFORE UPDATE OR DELETE ON sms_message
  FOR EACH ROW EXECUTE FUNCTION sms_guard_message();
--> statement-breakpoint
CREATE FUNCTION sms_guard_recipient() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a recipient stays who it is' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER sms_recipient_guard BEFORE UPDATE ON sms_recipient
  FOR EACH ROW EXECUTE FUNCTION sms_guard_recipient();
--> statement-breakpoint
CREATE TRIGGER ledger_account_not_emptied BEFORE TRUNCATE ON ledger_account
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_reservation_not_emptied BEFORE TRUNCATE ON ledger_reservation
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_request_not_emptied BEFORE TRUNCATE ON ledger_request
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER dealer_reference_not_emptied BEFORE TRUNCATE ON dealer_reference
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER sms_message_not_emptied BEFORE TRUNCATE ON sms_message
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER sms_recipient_not_emptied BEFORE TRUNCATE ON sms_recipient
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER sms_part_not_emptied BEFORE TRUNCATE ON sms_part
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
