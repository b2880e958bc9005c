-- No number belongs to two segments, whichever enterprise holds them.
ALTER TABLE "number_segment" ADD CONSTRAINT "number_segment_no_overlap" EXCLUDE USING gist (int8range("first", "last", '[]') WITH &&);
--> statement-breakpoint
INSERT INTO "plan" ("code", "seats", "departments", "department_members", "department_depth", "days") VALUES
  ('TRIAL', 10, 200, 160, 15, 90),
  ('REGISTERED', 50, 200, 160, 15, NULL),
  ('CERTIFIED', 500, 200, 160, 15, NULL);
