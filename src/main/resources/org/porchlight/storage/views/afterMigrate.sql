-- The tables as a person limited to schools of their own sees them; made anew after every migration,
-- so that they have every column. Reading happens here instead of there: the one place every list,
-- count, report, export and map goes through. A table that is not here is the same for everybody:
-- SightTest knows which.
drop schema if exists own cascade;
create schema own;

create view own.student as
  select * from public.student where id in (select student_id from public.sight_student);
create view own.enrollment as
  select * from public.enrollment where student_id in (select student_id from public.sight_student);
create view own.student_year as
  select * from public.student_year
  where student_id in (select student_id from public.sight_student);
create view own.attendance_summary as
  select * from public.attendance_summary
  where student_id in (select student_id from public.sight_student);
create view own.attendance_span as
  select * from public.attendance_span
  where student_id in (select student_id from public.sight_student);
create view own.attendance_exemption as
  select * from public.attendance_exemption
  where student_id in (select student_id from public.sight_student);
create view own.former_student_number as
  select * from public.former_student_number
  where student_id in (select student_id from public.sight_student);
create view own.nomination as
  select * from public.nomination where student_id in (select student_id from public.sight_student);
create view own.ladder_action as
  select * from public.ladder_action
  where student_id in (select student_id from public.sight_student);
create view own.barrier as
  select * from public.barrier where student_id in (select student_id from public.sight_student);
create view own.visit_student as
  select * from public.visit_student
  where student_id in (select student_id from public.sight_student);

create view own.day_dispute as
  select * from public.day_dispute
  where student_id in (select student_id from public.sight_student);
create view own.second_home as
  select * from public.second_home
  where student_id in (select student_id from public.sight_student);
create view own.household_merge as
  select * from public.household_merge
  where to_household in (select household_id from public.sight_household);

create view own.household as
  select * from public.household where id in (select household_id from public.sight_household);
create view own.household_flag as
  select * from public.household_flag
  where household_id in (select household_id from public.sight_household);
create view own.household_point as
  select * from public.household_point
  where household_id in (select household_id from public.sight_household);
create view own.address_answer as
  select * from public.address_answer
  where household_id in (select household_id from public.sight_household);
create view own.guardian as
  select * from public.guardian
  where household_id in (select household_id from public.sight_household);
create view own.phone as
  select * from public.phone
  where guardian_id in (
    select id from public.guardian
    where household_id in (select household_id from public.sight_household));
create view own.shortlist_decision as
  select * from public.shortlist_decision
  where household_id in (select household_id from public.sight_household);

-- About a family, or one of its children: then only a child that is seen.
create view own.contact_attempt as
  select * from public.contact_attempt
  where household_id in (select household_id from public.sight_household)
  and (student_id is null or student_id in (select student_id from public.sight_student));
-- A note stays with the household it was sealed for, also once that was put together with another.
create view own.confidential_note as
  select * from public.confidential_note
  where (
    household_id in (select household_id from public.sight_household)
    or household_id in (select from_household from own.household_merge where not undone))
  and (student_id is null or student_id in (select student_id from public.sight_student));
create view own.promise as
  select * from public.promise
  where household_id in (select household_id from public.sight_household)
  and (student_id is null or student_id in (select student_id from public.sight_student));
create view own.promise_change as
  select * from public.promise_change where promise_id in (select id from own.promise);

-- Visits about a child that is seen, or about no child in particular.
create view own.visit as
  select * from public.visit v
  where household_id in (select household_id from public.sight_household)
  and (
    not exists (select 1 from public.visit_student s where s.visit_id = v.id)
    or exists (
      select 1 from public.visit_student s
      where s.visit_id = v.id
      and s.student_id in (select student_id from public.sight_student)));
create view own.visit_visitor as
  select * from public.visit_visitor where visit_id in (select id from own.visit);
create view own.visit_present as
  select * from public.visit_present
  where visit_id in (select id from own.visit)
  and (student_id is null or student_id in (select student_id from public.sight_student));

-- A team that also goes to families of other schools is not shown: its times would be wrong
-- without them.
create view own.visit_team as
  select * from public.visit_team t
  where not exists (
    select 1 from public.visit v
    where v.team_id = t.id and not v.cancelled and v.id not in (select id from own.visit));

create view own.local_correction as
  select * from public.local_correction
  where kind in ('ADDRESS', 'LANGUAGE')
      and row_id in (select household_id from public.sight_household)
  or kind in (
      'DO_NOT_CONTACT', 'ADULT_NAME', 'RELATIONSHIP', 'EMAIL', 'ADULT_LANGUAGE', 'LIVES_WITH',
      'CUSTODY', 'CONTACT_ORDER')
      and row_id in (select id from own.guardian)
  or kind in ('ADDED_PHONE', 'WRONG_PHONE') and row_id in (select id from own.phone)
  or kind in ('TEACHER', 'FAMILY', 'NAME', 'BIRTH_DATE')
      and row_id in (select student_id from public.sight_student)
  or kind = 'ENROLLMENT' and row_id in (select id from own.enrollment);

-- Rows of files, as they were read; forms half filled by people who see more.
create view own.import_change as select * from public.import_change where false;
create view own.import_year_part as select * from public.import_year_part where false;
create view own.import_set_aside as select * from public.import_set_aside where false;
create view own.draft as select * from public.draft where name not like 'import%';
