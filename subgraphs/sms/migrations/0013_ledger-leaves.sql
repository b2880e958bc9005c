-- Every entry of the ledger is a leaf of its enterprise's Merkle tree (RFC 9162, SHA-256), written by the statement that
-- writes the entry. Whoever can switch triggers off can write anything; verifySmsLedger finds it.

-- The owner fills in what is missing for all enterprises.
ALTER TABLE ledger_account NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE ledger_transfer NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE ledger_entry NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- The content of a leaf. jsonb writes a text in one form only; the actor stands in it as a hash, because leaves are handed out
-- with proofs, and who may read an entry may not know everything about its actor.
CREATE FUNCTION ledger_leaf_content(entry ledger_entry, moved ledger_transfer, account ledger_account) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'version', 1,
    'enterprise', entry.enterprise_id,
    'seq', entry.seq,
    'at', to_char(entry.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'account', entry.account_id,
    'accountKind', account.kind,
    'accountOwner', account.owner,
    'amount', entry.amount,
    'balance', entry.balance,
    'transfer', entry.transfer_id,
    'transferAt', to_char(moved.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'transferAmount', moved.amount,
    'kind', moved.kind,
    'debit', moved.debit_account_id,
    'credit', moved.credit_account_id,
    'reservation', moved.reservation_id,
    'message', moved.message_id,
    'note', moved.note,
    'actorHash', encode(sha256(convert_to(moved.actor::text, 'UTF8')), 'hex'))::text
$$;
--> statement-breakpoint
CREATE FUNCTION ledger_leaf_hash(content text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256('\x00'::bytea || convert_to(content, 'UTF8'))
$$;
--> statement-breakpoint
-- Appends leaves: one statement for the leaves, one for the nodes, one for the tree.
CREATE FUNCTION ledger_append_leaves(enterprise uuid, seqs bigint[], leaves bytea[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  tree ledger_tree;
  leaf bytea;
  level integer;
  levels smallint[] := '{}';
  indices bigint[] := '{}';
  hashes bytea[] := '{}';
BEGIN
  SELECT * INTO STRICT tree FROM ledger_tree WHERE enterprise_id = enterprise FOR UPDATE;
  INSERT INTO ledger_leaf (enterprise_id, position, seq, hash)
    SELECT enterprise, tree.size + one.number - 1, one.seq, one.hash
    FROM unnest(seqs, leaves) WITH ORDINALITY AS one (seq, hash, number);
  FOREACH leaf IN ARRAY leaves LOOP
    level := 0;
    WHILE (tree.size >> level) & 1 = 1 LOOP
      leaf := sha256('\x01'::bytea || tree.frontier[cardinality(tree.frontier)] || leaf);
      tree.frontier := trim_array(tree.frontier, 1);
      level := level + 1;
      levels := array_append(levels, level::smallint);
      indices := array_append(indices, tree.size >> level);
      hashes := array_append(hashes, leaf);
    END LOOP;
    tree.frontier := array_append(tree.frontier, leaf);
    tree.size := tree.size + 1;
  END LOOP;
  INSERT INTO ledger_node (enterprise_id, level, index, hash)
    SELECT enterprise, one.level, one.index, one.hash FROM unnest(levels, indices, hashes) AS one (level, index, hash);
  UPDATE ledger_tree SET size = tree.size, frontier = tree.frontier WHERE enterprise_id = enterprise;
END $$;
--> statement-breakpoint
-- The ledger as it is: in the order of its numbers, a thousand at a time.
DO $$
DECLARE
  enterprise uuid;
  last bigint;
  seqs bigint[];
  leaves bytea[];
BEGIN
  FOR enterprise IN SELECT DISTINCT enterprise_id FROM ledger_account LOOP
    INSERT INTO ledger_tree (enterprise_id) VALUES (enterprise);
    last := 0;
    LOOP
      SELECT array_agg(one.seq ORDER BY one.seq), array_agg(one.hash ORDER BY one.seq) INTO seqs, leaves FROM (
        SELECT entry.seq, ledger_leaf_hash(ledger_leaf_content(entry, moved, account)) AS hash
        FROM (SELECT * FROM ledger_entry WHERE enterprise_id = enterprise AND seq > last ORDER BY seq LIMIT 1000) AS entry
        JOIN ledger_transfer moved ON moved.enterprise_id = entry.enterprise_id AND moved.id = entry.transfer_id
        JOIN ledger_account account ON account.enterprise_id = entry.enterprise_id AND account.id = entry.account_id) AS one;
      EXIT WHEN seqs IS NULL;
      PERFORM ledger_append_leaves(enterprise, seqs, leaves);
      last := seqs[cardinality(seqs)];
    END LOOP;
  END LOOP;
END $$;
--> statement-breakpoint
-- Locks the accounts, then the tree. Entries get their numbers afterwards, so their order is the order of the leaves. All
-- locks of accounts come before that of the tree: use cases lock every account of a movement at once.
CREATE FUNCTION ledger_lock_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM ledger_account WHERE enterprise_id = new.enterprise_id AND id IN (new.debit_account_id, new.credit_account_id)
    ORDER BY id FOR UPDATE;
  PERFORM FROM ledger_tree WHERE enterprise_id = new.enterprise_id FOR UPDATE;
  IF NOT found THEN
    INSERT INTO ledger_tree (enterprise_id) VALUES (new.enterprise_id) ON CONFLICT DO NOTHING;
    PERFORM FROM ledger_tree WHERE enterprise_id = new.enterprise_id FOR UPDATE;
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_transfer_lock BEFORE INSERT ON ledger_transfer
  FOR EACH ROW EXECUTE FUNCTION ledger_lock_transfer();
--> statement-breakpoint
-- As before, without the locks that the transfer has by now.
CREATE OR REPLACE FUNCTION ledger_apply_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  debit ledger_account;
  credit ledger_account;
  reservation ledger_reservation;
  route text;
BEGIN
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
-- Runs once for a statement, after the entries of all its transfers.
CREATE FUNCTION ledger_append_transfers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  one record;
BEGIN
  FOR one IN
    SELECT entry.enterprise_id AS enterprise, array_agg(entry.seq ORDER BY entry.seq) AS seqs,
      array_agg(ledger_leaf_hash(ledger_leaf_content(entry, inserted.*::ledger_transfer, account)) ORDER BY entry.seq) AS leaves
    FROM inserted
    JOIN ledger_entry entry ON entry.enterprise_id = inserted.enterprise_id AND entry.transfer_id = inserted.id
    JOIN ledger_account account ON account.enterprise_id = entry.enterprise_id AND account.id = entry.account_id
    GROUP BY entry.enterprise_id ORDER BY entry.enterprise_id
  LOOP
    PERFORM ledger_append_leaves(one.enterprise, one.seqs, one.leaves);
  END LOOP;
  RETURN null;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_transfer_leaves AFTER INSERT ON ledger_transfer
  REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_transfers();
--> statement-breakpoint
CREATE FUNCTION ledger_guard_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'INSERT' AND new.size = 0 AND cardinality(new.frontier) = 0 THEN
    RETURN new;
  END IF;
  IF tg_op = 'UPDATE' AND pg_trigger_depth() > 1 AND new.enterprise_id = old.enterprise_id AND new.size > old.size THEN
    RETURN new;
  END IF;
  RAISE EXCEPTION 'a tree grows with a transfer only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_tree_guard BEFORE INSERT OR UPDATE OR DELETE ON ledger_tree
  FOR EACH ROW EXECUTE FUNCTION ledger_guard_tree();
--> statement-breakpoint
CREATE FUNCTION ledger_guard_growth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'rows of % are written by transfers only', tg_table_name USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN null;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_leaf_by_transfer BEFORE INSERT ON ledger_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_growth();
--> statement-breakpoint
CREATE TRIGGER ledger_node_by_transfer BEFORE INSERT ON ledger_node
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_guard_growth();
--> statement-breakpoint
CREATE TRIGGER ledger_leaf_append_only BEFORE UPDATE OR DELETE ON ledger_leaf
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_node_append_only BEFORE UPDATE OR DELETE ON ledger_node
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_checkpoint_append_only BEFORE UPDATE OR DELETE ON ledger_checkpoint
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_tree_not_emptied BEFORE TRUNCATE ON ledger_tree
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_leaf_not_emptied BEFORE TRUNCATE ON ledger_leaf
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_node_not_emptied BEFORE TRUNCATE ON ledger_node
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_checkpoint_not_emptied BEFORE TRUNCATE ON ledger_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
--> statement-breakpoint
ALTER TABLE ledger_entry FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE ledger_transfer FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE ledger_account FORCE ROW LEVEL SECURITY;
