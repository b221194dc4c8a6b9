-- Which remembered layout an import used: the fingerprint of its headers, as in column_layout; null
-- for imports from before.
alter table import_batch add column layout varchar(64);
