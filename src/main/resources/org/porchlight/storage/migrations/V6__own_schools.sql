-- Whoever is limited to schools of their own, and what such a person sees.

create table staff_school (
  staff_id bigint not null references staff_member,
  school_id bigint not null references school,
  primary key (staff_id, school_id)
);

-- Until now a limit meant the one school people work at.
insert into staff_school (staff_id, school_id)
  select id, school_id from staff_member where own_school_only and school_id is not null;

-- Whom the person now working sees; written as a limited session begins, and without meaning in
-- any other. A student is where the newest spell of enrolment begun by then is.
create table sight_student (
  student_id bigint primary key
);
create table sight_household (
  household_id bigint primary key,
  children_elsewhere int not null            -- brothers and sisters at other schools
);
