-- Answers to a remark of a report: rows of the same table, bound to the remark that they answer.
alter table report_remark add column thread_id integer references report_remark (id) on delete cascade;
create index report_remark_thread_id_idx on report_remark (thread_id);
