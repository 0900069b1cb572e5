-- For the list that a definition declares: open ones, by the day they are due.
create index bench_order_open on bench_order (status, due, id);
-- For pages of all of them, the latest due first.
create index bench_order_due on bench_order (due desc, id desc);
-- For filters that somebody makes up: one for each column that people filter or sort by.
create index bench_order_status on bench_order (status);
create index bench_order_region on bench_order (region);
create index bench_order_amount on bench_order (amount desc, id desc);
create index bench_order_partner on bench_order (partner_id);
create index bench_order_unit on bench_order (unit_code);
create index bench_order_creator on bench_order (creator_id);
create index bench_participant_person on bench_participant (person_id);
create index bench_middle_due on bench_middle (due);
create index bench_middle_unit on bench_middle (unit_code);
create index bench_created_status on bench_created (status, due, id);
create index bench_created_region on bench_created (region);
create index bench_created_amount on bench_created (amount desc, id desc);
create index bench_created_partner on bench_created (partner_id);
create index bench_created_unit on bench_created (unit_code);
create index bench_audit_record on bench_audit (record_id)
