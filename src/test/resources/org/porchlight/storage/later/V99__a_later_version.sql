-- What a later Porchlight might add: for MigrationsTest only.
alter table district add column motto varchar(200);
