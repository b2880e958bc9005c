CREATE INDEX "ledger_reservation_unresolved" ON "ledger_reservation" USING btree ("expires_at") WHERE posted + voided < amount;--> statement-breakpoint
CREATE INDEX "sms_message_reservation_of" ON "sms_message" USING btree ("enterprise_id","reservation_id");--> statement-breakpoint
CREATE INDEX "sms_message_unsent" ON "sms_message" USING btree ("created_at") WHERE state in ('SENDING', 'SCHEDULED');--> statement-breakpoint
CREATE INDEX "sms_part_unreported" ON "sms_part" USING btree ("enterprise_id","message_id") WHERE state = 'SENT';--> statement-breakpoint
CREATE POLICY "system_read" ON "ledger_reservation" AS PERMISSIVE FOR SELECT TO "account_center_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_read" ON "sms_message" AS PERMISSIVE FOR SELECT TO "account_center_system" USING (true);--> statement-breakpoint
CREATE POLICY "system_read" ON "sms_part" AS PERMISSIVE FOR SELECT TO "account_center_system" USING (true);