-- What undo needs to tell an import's own work from what came after it.

-- The changed columns as the import left them; null for a row it took out.
alter table import_change add column after_row clob;

-- Students' years as an import found and left them, some hundred in a part, packed.
create table import_year_part (
  import_id bigint not null references import_batch,
  part_number int not null,
  content varbinary(1000000) not null,
  primary key (import_id, part_number)
);

-- What people answered for this file, cells put right by hand included.
alter table import_batch add column answers clob;
