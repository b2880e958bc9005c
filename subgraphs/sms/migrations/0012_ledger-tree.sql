CREATE TABLE "ledger_checkpoint" (
	"enterprise_id" uuid NOT NULL,
	"size" bigint NOT NULL,
	"root" "bytea" NOT NULL,
	"note" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_checkpoint_enterprise_id_size_pk" PRIMARY KEY("enterprise_id","size"),
	CONSTRAINT "ledger_checkpoint_not_empty" CHECK (size > 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_checkpoint" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_leaf" (
	"enterprise_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "ledger_leaf_enterprise_id_position_pk" PRIMARY KEY("enterprise_id","position"),
	CONSTRAINT "ledger_leaf_of_entry" UNIQUE("enterprise_id","seq")
);
--> statement-breakpoint
ALTER TABLE "ledger_leaf" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_node" (
	"enterprise_id" uuid NOT NULL,
	"level" smallint NOT NULL,
	"index" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "ledger_node_enterprise_id_level_index_pk" PRIMARY KEY("enterprise_id","level","index")
);
--> statement-breakpoint
ALTER TABLE "ledger_node" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_tree" (
	"enterprise_id" uuid NOT NULL,
	"size" bigint DEFAULT 0 NOT NULL,
	"frontier" "bytea"[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "ledger_tree_enterprise_id_pk" PRIMARY KEY("enterprise_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_tree" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_leaf" ADD CONSTRAINT "ledger_leaf_entry" FOREIGN KEY ("enterprise_id","seq") REFERENCES "public"."ledger_entry"("enterprise_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_checkpoint" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system_read" ON "ledger_checkpoint" AS PERMISSIVE FOR SELECT TO "account_center_system" USING (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_leaf" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_node" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_tree" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "system_read" ON "ledger_tree" AS PERMISSIVE FOR SELECT TO "account_center_system" USING (true);