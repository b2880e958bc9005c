CREATE TABLE "dealer_reference" (
	"dealer" text NOT NULL,
	"reference" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"transfer_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dealer_reference_unique" PRIMARY KEY("dealer","reference")
);
--> statement-breakpoint
ALTER TABLE "dealer_reference" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_account" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"owner" text DEFAULT '' NOT NULL,
	"member_id" uuid,
	"balance" bigint DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'ACTIVE' NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "ledger_account_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "ledger_account_owner" UNIQUE("enterprise_id","kind","owner"),
	CONSTRAINT "ledger_account_not_negative" CHECK (kind not in ('MAIN', 'MEMBER', 'PENDING') or balance >= 0),
	CONSTRAINT "ledger_account_maximum" CHECK (kind not in ('MAIN', 'MEMBER') or balance <= 2000000000),
	CONSTRAINT "ledger_account_kind" CHECK (kind in ('DEALER', 'MAIN', 'MEMBER', 'PENDING', 'SPENT', 'SYSTEM')),
	CONSTRAINT "ledger_account_state" CHECK (state in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
	CONSTRAINT "ledger_account_of_member" CHECK ((kind = 'MEMBER') = (member_id is not null))
);
--> statement-breakpoint
ALTER TABLE "ledger_account" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"enterprise_id" uuid NOT NULL,
	"seq" bigserial NOT NULL,
	"transfer_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"balance" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_entry_enterprise_id_seq_pk" PRIMARY KEY("enterprise_id","seq"),
	CONSTRAINT "ledger_entry_once" UNIQUE("enterprise_id","transfer_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_request" (
	"enterprise_id" uuid NOT NULL,
	"key" text NOT NULL,
	"hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_request_enterprise_id_key_pk" PRIMARY KEY("enterprise_id","key")
);
--> statement-breakpoint
ALTER TABLE "ledger_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_reservation" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"source_account_id" uuid NOT NULL,
	"amount" bigint DEFAULT 0 NOT NULL,
	"posted" bigint DEFAULT 0 NOT NULL,
	"voided" bigint DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_reservation_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "ledger_reservation_resolved_once" CHECK (posted >= 0 and voided >= 0 and posted + voided <= amount)
);
--> statement-breakpoint
ALTER TABLE "ledger_reservation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_transfer" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"debit_account_id" uuid NOT NULL,
	"credit_account_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"reservation_id" uuid,
	"message_id" uuid,
	"note" text,
	"actor" jsonb NOT NULL,
	CONSTRAINT "ledger_transfer_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "ledger_transfer_positive" CHECK (amount > 0),
	CONSTRAINT "ledger_transfer_two_accounts" CHECK (debit_account_id <> credit_account_id),
	CONSTRAINT "ledger_transfer_reserved" CHECK ((kind in ('RESERVE', 'CHARGE', 'REFUND')) = (reservation_id is not null))
);
--> statement-breakpoint
ALTER TABLE "ledger_transfer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sms_message" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"sender_member_id" uuid,
	"sender" jsonb NOT NULL,
	"text" text NOT NULL,
	"signature" text NOT NULL,
	"split_mode" text NOT NULL,
	"part_texts" jsonb NOT NULL,
	"recipient_count" integer NOT NULL,
	"credits" integer NOT NULL,
	"reservation_id" uuid NOT NULL,
	"scheduled_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	CONSTRAINT "sms_message_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "sms_message_scheduled" CHECK (state <> 'SCHEDULED' or scheduled_at is not null)
);
--> statement-breakpoint
ALTER TABLE "sms_message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sms_part" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"message_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'QUEUED' NOT NULL,
	"settlement" text DEFAULT 'RESERVED' NOT NULL,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "sms_part_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "sms_part_number" UNIQUE("enterprise_id","recipient_id","number"),
	CONSTRAINT "sms_part_state" CHECK (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'EXPIRED', 'CANCELLED')),
	CONSTRAINT "sms_part_settlement" CHECK (settlement in ('RESERVED', 'CHARGED', 'REFUNDED'))
);
--> statement-breakpoint
ALTER TABLE "sms_part" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sms_recipient" (
	"enterprise_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"message_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"destination" text NOT NULL,
	"member_id" uuid,
	"position" integer NOT NULL,
	CONSTRAINT "sms_recipient_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id"),
	CONSTRAINT "sms_recipient_once" UNIQUE("enterprise_id","message_id","phone")
);
--> statement-breakpoint
ALTER TABLE "sms_recipient" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transfer" FOREIGN KEY ("enterprise_id","transfer_id") REFERENCES "public"."ledger_transfer"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account" FOREIGN KEY ("enterprise_id","account_id") REFERENCES "public"."ledger_account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_reservation" ADD CONSTRAINT "ledger_reservation_source" FOREIGN KEY ("enterprise_id","source_account_id") REFERENCES "public"."ledger_account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_debit_account_id" FOREIGN KEY ("enterprise_id","debit_account_id") REFERENCES "public"."ledger_account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_credit_account_id" FOREIGN KEY ("enterprise_id","credit_account_id") REFERENCES "public"."ledger_account"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_reservation" FOREIGN KEY ("enterprise_id","reservation_id") REFERENCES "public"."ledger_reservation"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms_message" ADD CONSTRAINT "sms_message_reservation" FOREIGN KEY ("enterprise_id","reservation_id") REFERENCES "public"."ledger_reservation"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms_part" ADD CONSTRAINT "sms_part_message" FOREIGN KEY ("enterprise_id","message_id") REFERENCES "public"."sms_message"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms_part" ADD CONSTRAINT "sms_part_recipient" FOREIGN KEY ("enterprise_id","recipient_id") REFERENCES "public"."sms_recipient"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sms_recipient" ADD CONSTRAINT "sms_recipient_message" FOREIGN KEY ("enterprise_id","message_id") REFERENCES "public"."sms_message"("enterprise_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dealer_reference_transfer" ON "dealer_reference" USING btree ("enterprise_id","transfer_id");--> statement-breakpoint
CREATE INDEX "ledger_account_member" ON "ledger_account" USING btree ("enterprise_id","member_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_account_seq" ON "ledger_entry" USING btree ("enterprise_id","account_id","seq");--> statement-breakpoint
CREATE INDEX "ledger_transfer_message" ON "ledger_transfer" USING btree ("enterprise_id","message_id");--> statement-breakpoint
CREATE INDEX "sms_message_created" ON "sms_message" USING btree ("enterprise_id","purpose","created_at","id");--> statement-breakpoint
CREATE INDEX "sms_message_sender" ON "sms_message" USING btree ("enterprise_id","sender_member_id","created_at");--> statement-breakpoint
CREATE INDEX "sms_part_open" ON "sms_part" USING btree ("enterprise_id","message_id","state","due_at");--> statement-breakpoint
CREATE INDEX "sms_recipient_phone" ON "sms_recipient" USING btree ("enterprise_id","phone");--> statement-breakpoint
CREATE POLICY "tenant" ON "dealer_reference" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_account" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_entry" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_request" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_reservation" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "ledger_transfer" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "sms_message" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "sms_part" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "tenant" ON "sms_recipient" AS PERMISSIVE FOR ALL TO "account_center_app" USING (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid) WITH CHECK (enterprise_id = nullif(current_setting('app.enterprise_id', true), '')::uuid);