-- Who may see what, confidential notes, and the trail of what was done.

-- Where wanted, a person sees the students and families of their own school only.
alter table staff_member add column own_school_only boolean default false not null;

-- A note only counselors and principals can read. sealed is the text under the notes' key, bound to
-- every other column of its row: a changed or swapped row does not open. Nothing is deleted.
create table confidential_note (
  id varchar(36) primary key,                -- random, known before the row is written
  household_id bigint not null references household,
  student_id bigint references student,      -- null: about the family
  visit_id bigint references visit,          -- null: not from a debrief
  written_by bigint references staff_member,
  written_at timestamp not null,
  sealed varbinary(65536) not null,
  undone boolean default false not null
);

create index note_by_household on confidential_note (household_id, written_at);

-- The audit trail: each record's hash covers the record before it.
create table audit_record (
  sequence_number bigint primary key,        -- 1, 2, 3 without gaps
  recorded_at timestamp not null,
  staff_id bigint,                           -- null: nobody had been named
  staff_name varchar(200) not null,
  event varchar(40) not null,                -- access.AuditEvent
  subject varchar(200) not null,             -- student/17: ids, never names of families
  hash varbinary(32) not null
);

create index audit_by_event on audit_record (event, sequence_number);

-- One row: how many records there are and the last hash, under a key that follows from the
-- district's. Records cut off at the end are noticed.
create table audit_head (
  id int primary key check (id = 1),
  record_count bigint not null,
  hash varbinary(32) not null,
  mac varbinary(32) not null
);
