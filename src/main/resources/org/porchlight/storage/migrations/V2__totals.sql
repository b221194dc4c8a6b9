-- Totals without days say more or less: a figure the file did not tell is null. Quarter days.
alter table attendance_summary add column excused_quarter_days int;
alter table attendance_summary add column unexcused_quarter_days int;
alter table attendance_summary add column suspended_quarter_days int;
alter table attendance_summary add column in_school_quarter_days int;
alter table attendance_summary add column tardies int;

-- Totals of a part of a school year: a month, or the days between two reports; where year_to_date is
-- set, everything up to a report. The year's summary is made of these.
create table attendance_span (
  student_id bigint not null references student,
  first_date date not null,
  last_date date not null,
  year_to_date boolean not null,
  school_year_label varchar(20) not null,
  enrolled_quarter_days int not null,
  missed_quarter_days int not null,
  excused_quarter_days int,
  unexcused_quarter_days int,
  suspended_quarter_days int,
  in_school_quarter_days int,
  tardies int,
  primary key (student_id, first_date, last_date, year_to_date)
);
