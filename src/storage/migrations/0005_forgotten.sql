-- Conversations that were deleted on request, as keyed hashes: a backup that is restored brings none back.
create table forgotten (asker text primary key, at integer not null) strict, without rowid;
